// What T[,] and its kin are: arrays of several dimensions. Code writes the type with brackets only, and elements as the language does.
namespace Tollgate {
	public sealed class RectangularArray<T> : System.Array => RectangularArray {
		public RectangularArray(int[] lengths) => RectangularArray_new;
		public RectangularArray(T[] items, int[] lengths) => RectangularArray_new_items;
	}
}
