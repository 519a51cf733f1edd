// Members over sequences of nodes.
namespace System.Xml.Linq {
	public static class Extensions {
		public static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source) where T : XNode => XNodes_Ancestors;
		public static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name) where T : XNode => XNodes_Ancestors_name;
		public static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source) => XNodes_AncestorsAndSelf;
		public static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name) => XNodes_AncestorsAndSelf_name;
		public static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source) => XNodes_Attributes;
		public static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name) => XNodes_Attributes_name;
		public static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source) where T : XContainer => XNodes_DescendantNodes;
		public static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source) => XNodes_DescendantNodesAndSelf;
		public static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source) where T : XContainer => XNodes_Descendants;
		public static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name) where T : XContainer => XNodes_Descendants_name;
		public static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source) => XNodes_DescendantsAndSelf;
		public static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name) => XNodes_DescendantsAndSelf_name;
		public static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source) where T : XContainer => XNodes_Elements;
		public static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name) where T : XContainer => XNodes_Elements_name;
		public static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source) where T : XContainer => XNodes_Nodes;
		public static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source) where T : XNode => XNodes_InDocumentOrder;
		public static void Remove<T>(this IEnumerable<T> source) where T : XNode => XNodes_Remove;
		public static void Remove(this IEnumerable<XAttribute> source) => XAttributes_Remove;
	}
}
