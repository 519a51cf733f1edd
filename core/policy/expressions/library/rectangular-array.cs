// What T[,] is: an array of two dimensions. Code writes the type with brackets only.
namespace Tollgate {
	public sealed class RectangularArray<T> : System.Collections.Generic.IEnumerable<T> => RectangularArray {
		public RectangularArray(int rows, int columns) => RectangularArray_new;
		public RectangularArray(T[] items, int rows, int columns) => RectangularArray_new_items;
		public T this[int row, int column] { get; set; } => RectangularArray_get, RectangularArray_set;
		public int Length { get; } => RectangularArray_Length;
		public int Rank { get; } => RectangularArray_Rank;
		public int GetLength(int dimension) => RectangularArray_GetLength;
		public int GetLowerBound(int dimension) => RectangularArray_GetLowerBound;
		public int GetUpperBound(int dimension) => RectangularArray_GetUpperBound;
	}
}
