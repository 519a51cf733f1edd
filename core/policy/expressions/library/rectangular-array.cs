// What T[,] is: an array of two dimensions. Code writes the type with brackets only.
namespace Tollgate {
	public sealed class RectangularArray<T> : System.Array, System.Collections.Generic.IEnumerable<T> => RectangularArray {
		public RectangularArray(int rows, int columns) => RectangularArray_new;
		public RectangularArray(T[] items, int rows, int columns) => RectangularArray_new_items;
		public System.Collections.Generic.IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
		public T this[int row, int column] { get; set; } => RectangularArray_get, RectangularArray_set;
	}
}
