namespace System.Xml {
	public enum XmlNodeType {
		None = 0,
		Element = 1,
		Attribute = 2,
		Text = 3,
		CDATA = 4,
		EntityReference = 5,
		Entity = 6,
		ProcessingInstruction = 7,
		Comment = 8,
		Document = 9,
		DocumentType = 10,
		DocumentFragment = 11,
		Notation = 12,
		Whitespace = 13,
		SignificantWhitespace = 14,
		EndElement = 15,
		EndEntity = 16,
		XmlDeclaration = 17
	}
}

namespace System.Xml.Linq {
	[Flags] public enum LoadOptions { None = 0, PreserveWhitespace = 1, SetBaseUri = 2, SetLineInfo = 4 }
	[Flags] public enum SaveOptions { None = 0, DisableFormatting = 1, OmitDuplicateNamespaces = 2 }

	public sealed class XName => HostObject {
		public string LocalName { get; } => XName_LocalName;
		public XNamespace Namespace { get; } => XName_Namespace;
		public string NamespaceName { get; } => XName_NamespaceName;
		public static XName Get(string expandedName) => XName_get;
		public static XName Get(string localName, string namespaceName) => XName_of;
		public static implicit operator XName(string expandedName) => XName_implicit;
		public static bool operator ==(XName left, XName right) => XObject_equal;
		public static bool operator !=(XName left, XName right) => XObject_notEqual;
	}

	public sealed class XNamespace => HostObject {
		public string NamespaceName { get; } => XNamespace_NamespaceName;
		public XName GetName(string localName) => XNamespace_GetName;
		public static XNamespace Get(string namespaceName) => XNamespace_get;
		public static XNamespace None { get; } => XNamespace_None;
		public static XNamespace Xml { get; } => XNamespace_Xml;
		public static XNamespace Xmlns { get; } => XNamespace_Xmlns;
		public static implicit operator XNamespace(string namespaceName) => XNamespace_implicit;
		public static XName operator +(XNamespace ns, string localName) => XNamespace_plus;
		public static bool operator ==(XNamespace left, XNamespace right) => XObject_equal;
		public static bool operator !=(XNamespace left, XNamespace right) => XObject_notEqual;
	}

	public abstract class XObject => HostObject {
		public System.Xml.XmlNodeType NodeType { get; } => XObject_NodeType;
		public XElement Parent { get; } => XObject_Parent;
		public XDocument Document { get; } => XObject_Document;
		public string BaseUri { get; } => XObject_BaseUri;
		public void AddAnnotation(object annotation) => Annotations_Add;
		public T Annotation<T>() where T : class => Annotations_first(T);
		public object Annotation(Type type) => Annotations_firstOf;
		public IEnumerable<T> Annotations<T>() where T : class => Annotations_all(T);
		public IEnumerable<object> Annotations(Type type) => Annotations_allOf;
		public void RemoveAnnotations<T>() where T : class => Annotations_remove(T);
		public void RemoveAnnotations(Type type) => Annotations_removeOf;
	}

	public abstract class XNode : XObject => HostObject {
		public XNode NextNode { get; } => XNode_NextNode;
		public XNode PreviousNode { get; } => XNode_PreviousNode;
		public void Remove() => XNode_Remove;
		public void AddAfterSelf(object content) => XNode_AddAfterSelf;
		public void AddAfterSelf(params object[] content) => XNode_AddAfterSelf_contents;
		public void AddBeforeSelf(object content) => XNode_AddBeforeSelf;
		public void AddBeforeSelf(params object[] content) => XNode_AddBeforeSelf_contents;
		public void ReplaceWith(object content) => XNode_ReplaceWith;
		public void ReplaceWith(params object[] content) => XNode_ReplaceWith_contents;
		public IEnumerable<XElement> Ancestors() => XNode_Ancestors;
		public IEnumerable<XElement> Ancestors(XName name) => XNode_Ancestors_name;
		public IEnumerable<XNode> NodesAfterSelf() => XNode_NodesAfterSelf;
		public IEnumerable<XNode> NodesBeforeSelf() => XNode_NodesBeforeSelf;
		public IEnumerable<XElement> ElementsAfterSelf() => XNode_ElementsAfterSelf;
		public IEnumerable<XElement> ElementsAfterSelf(XName name) => XNode_ElementsAfterSelf_name;
		public IEnumerable<XElement> ElementsBeforeSelf() => XNode_ElementsBeforeSelf;
		public IEnumerable<XElement> ElementsBeforeSelf(XName name) => XNode_ElementsBeforeSelf_name;
		public bool IsAfter(XNode node) => XNode_IsAfter;
		public bool IsBefore(XNode node) => XNode_IsBefore;
		public string ToString(SaveOptions options) => XNode_ToString;
		public static XNodeDocumentOrderComparer DocumentOrderComparer { get; } => XNodeDocumentOrderComparer_new;
		public static XNodeEqualityComparer EqualityComparer { get; } => XNodeEqualityComparer_new;
		public static int CompareDocumentOrder(XNode n1, XNode n2) => XNode_CompareDocumentOrder;
		public static bool DeepEquals(XNode n1, XNode n2) => XNode_DeepEquals;
	}

	public abstract class XContainer : XNode => HostObject {
		public XNode FirstNode { get; } => XContainer_FirstNode;
		public XNode LastNode { get; } => XContainer_LastNode;
		public void Add(object content) => XContainer_Add;
		public void Add(params object[] content) => XContainer_Add_contents;
		public void AddFirst(object content) => XContainer_AddFirst;
		public void AddFirst(params object[] content) => XContainer_AddFirst_contents;
		public void RemoveNodes() => XContainer_RemoveNodes;
		public void ReplaceNodes(object content) => XContainer_ReplaceNodes;
		public void ReplaceNodes(params object[] content) => XContainer_ReplaceNodes_contents;
		public IEnumerable<XNode> Nodes() => XContainer_Nodes;
		public IEnumerable<XNode> DescendantNodes() => XContainer_DescendantNodes;
		public IEnumerable<XElement> Descendants() => XContainer_Descendants;
		public IEnumerable<XElement> Descendants(XName name) => XContainer_Descendants_name;
		public XElement Element(XName name) => XContainer_Element;
		public IEnumerable<XElement> Elements() => XContainer_Elements;
		public IEnumerable<XElement> Elements(XName name) => XContainer_Elements_name;
	}

	public class XElement : XContainer => HostObject {
		public XElement(XElement other) => XNode_clone;
		public static IEnumerable<XElement> EmptySequence { get; } => XObject_EmptySequence;
		public XElement(XName name) => XElement_new;
		public XElement(XName name, object content) => XElement_new_content;
		public XElement(XName name, params object[] content) => XElement_new_contents;
		public static XElement Load(System.IO.TextReader textReader) => XElement_Load_reader;
		public static XElement Load(System.IO.TextReader textReader, LoadOptions options) => XElement_Load_reader;
		public static XElement Load(string uri) => XElement_Load_file;
		public static XElement Load(string uri, LoadOptions options) => XElement_Load_file;
		public void Save(System.IO.TextWriter textWriter) => XElement_Save_writer;
		public void Save(System.IO.TextWriter textWriter, SaveOptions options) => XElement_Save_writer;
		public void Save(string fileName) => XNode_Save_file;
		public void Save(string fileName, SaveOptions options) => XNode_Save_file;
		public static XElement Parse(string text) => XElement_Parse;
		public static XElement Parse(string text, LoadOptions options) => XElement_Parse_options;
		public XName Name { get; set; } => XElement_Name, XElement_setName;
		public string Value { get; set; } => XElement_Value, XElement_setValue;
		public bool IsEmpty { get; } => XElement_IsEmpty;
		public bool HasElements { get; } => XElement_HasElements;
		public bool HasAttributes { get; } => XElement_HasAttributes;
		public XAttribute FirstAttribute { get; } => XElement_FirstAttribute;
		public XAttribute LastAttribute { get; } => XElement_LastAttribute;
		public XAttribute Attribute(XName name) => XElement_Attribute;
		public IEnumerable<XAttribute> Attributes() => XElement_Attributes;
		public IEnumerable<XAttribute> Attributes(XName name) => XElement_Attributes_name;
		public IEnumerable<XElement> AncestorsAndSelf() => XElement_AncestorsAndSelf;
		public IEnumerable<XElement> AncestorsAndSelf(XName name) => XElement_AncestorsAndSelf_name;
		public IEnumerable<XElement> DescendantsAndSelf() => XElement_DescendantsAndSelf;
		public IEnumerable<XElement> DescendantsAndSelf(XName name) => XElement_DescendantsAndSelf_name;
		public IEnumerable<XNode> DescendantNodesAndSelf() => XElement_DescendantNodesAndSelf;
		public XNamespace GetDefaultNamespace() => XElement_GetDefaultNamespace;
		public XNamespace GetNamespaceOfPrefix(string prefix) => XElement_GetNamespaceOfPrefix;
		public string GetPrefixOfNamespace(XNamespace ns) => XElement_GetPrefixOfNamespace;
		public void RemoveAll() => XElement_RemoveAll;
		public void RemoveAttributes() => XElement_RemoveAttributes;
		public void ReplaceAll(object content) => XElement_ReplaceAll;
		public void ReplaceAll(params object[] content) => XElement_ReplaceAll_contents;
		public void ReplaceAttributes(object content) => XElement_ReplaceAttributes;
		public void ReplaceAttributes(params object[] content) => XElement_ReplaceAttributes_contents;
		public void SetAttributeValue(XName name, object value) => XElement_SetAttributeValue;
		public void SetElementValue(XName name, object value) => XElement_SetElementValue;
		public void SetValue(object value) => XElement_SetValue;
		public static explicit operator string(XElement element) => XElement_toString;
		public static explicit operator bool(XElement element) => XElement_toBoolean;
		public static explicit operator bool?(XElement element) => XElement_toBoolean_nullable;
		public static explicit operator int(XElement element) => XElement_toInt32;
		public static explicit operator int?(XElement element) => XElement_toInt32_nullable;
		public static explicit operator uint(XElement element) => XElement_toUInt32;
		public static explicit operator uint?(XElement element) => XElement_toUInt32_nullable;
		public static explicit operator long(XElement element) => XElement_toInt64;
		public static explicit operator long?(XElement element) => XElement_toInt64_nullable;
		public static explicit operator ulong(XElement element) => XElement_toUInt64;
		public static explicit operator ulong?(XElement element) => XElement_toUInt64_nullable;
		public static explicit operator float(XElement element) => XElement_toSingle;
		public static explicit operator float?(XElement element) => XElement_toSingle_nullable;
		public static explicit operator double(XElement element) => XElement_toDouble;
		public static explicit operator double?(XElement element) => XElement_toDouble_nullable;
		public static explicit operator decimal(XElement element) => XElement_toDecimal;
		public static explicit operator decimal?(XElement element) => XElement_toDecimal_nullable;
		public static explicit operator DateTime(XElement element) => XElement_toDateTime;
		public static explicit operator DateTime?(XElement element) => XElement_toDateTime_nullable;
		public static explicit operator DateTimeOffset(XElement element) => XElement_toDateTimeOffset;
		public static explicit operator DateTimeOffset?(XElement element) => XElement_toDateTimeOffset_nullable;
		public static explicit operator TimeSpan(XElement element) => XElement_toTimeSpan;
		public static explicit operator TimeSpan?(XElement element) => XElement_toTimeSpan_nullable;
		public static explicit operator Guid(XElement element) => XElement_toGuid;
		public static explicit operator Guid?(XElement element) => XElement_toGuid_nullable;
	}

	public class XAttribute : XObject => HostObject {
		public XAttribute(XAttribute other) => XAttribute_clone;
		public static IEnumerable<XAttribute> EmptySequence { get; } => XObject_EmptySequence;
		public XAttribute(XName name, object value) => XAttribute_new;
		public XName Name { get; } => XAttribute_Name;
		public string Value { get; set; } => XAttribute_Value, XAttribute_setText;
		public bool IsNamespaceDeclaration { get; } => XAttribute_IsNamespaceDeclaration;
		public XAttribute NextAttribute { get; } => XAttribute_NextAttribute;
		public XAttribute PreviousAttribute { get; } => XAttribute_PreviousAttribute;
		public void Remove() => XAttribute_Remove;
		public void SetValue(object value) => XAttribute_SetValue;
		public static explicit operator string(XAttribute attribute) => XAttribute_toString;
		public static explicit operator bool(XAttribute attribute) => XAttribute_toBoolean;
		public static explicit operator bool?(XAttribute attribute) => XAttribute_toBoolean_nullable;
		public static explicit operator int(XAttribute attribute) => XAttribute_toInt32;
		public static explicit operator int?(XAttribute attribute) => XAttribute_toInt32_nullable;
		public static explicit operator uint(XAttribute attribute) => XAttribute_toUInt32;
		public static explicit operator uint?(XAttribute attribute) => XAttribute_toUInt32_nullable;
		public static explicit operator long(XAttribute attribute) => XAttribute_toInt64;
		public static explicit operator long?(XAttribute attribute) => XAttribute_toInt64_nullable;
		public static explicit operator ulong(XAttribute attribute) => XAttribute_toUInt64;
		public static explicit operator ulong?(XAttribute attribute) => XAttribute_toUInt64_nullable;
		public static explicit operator float(XAttribute attribute) => XAttribute_toSingle;
		public static explicit operator float?(XAttribute attribute) => XAttribute_toSingle_nullable;
		public static explicit operator double(XAttribute attribute) => XAttribute_toDouble;
		public static explicit operator double?(XAttribute attribute) => XAttribute_toDouble_nullable;
		public static explicit operator decimal(XAttribute attribute) => XAttribute_toDecimal;
		public static explicit operator decimal?(XAttribute attribute) => XAttribute_toDecimal_nullable;
		public static explicit operator DateTime(XAttribute attribute) => XAttribute_toDateTime;
		public static explicit operator DateTime?(XAttribute attribute) => XAttribute_toDateTime_nullable;
		public static explicit operator DateTimeOffset(XAttribute attribute) => XAttribute_toDateTimeOffset;
		public static explicit operator DateTimeOffset?(XAttribute attribute) => XAttribute_toDateTimeOffset_nullable;
		public static explicit operator TimeSpan(XAttribute attribute) => XAttribute_toTimeSpan;
		public static explicit operator TimeSpan?(XAttribute attribute) => XAttribute_toTimeSpan_nullable;
		public static explicit operator Guid(XAttribute attribute) => XAttribute_toGuid;
		public static explicit operator Guid?(XAttribute attribute) => XAttribute_toGuid_nullable;
	}

	public class XDocument : XContainer => HostObject {
		public XDocument() => XDocument_new;
		public XDocument(params object[] content) => XDocument_new_contents;
		public XDocument(XDeclaration declaration, params object[] content) => XDocument_new_declaration;
		public XDocument(XDocument other) => XNode_clone;
		public void Save(System.IO.TextWriter textWriter) => XDocument_Save_writer;
		public void Save(System.IO.TextWriter textWriter, SaveOptions options) => XDocument_Save_writer;
		public void Save(string fileName) => XNode_Save_file;
		public void Save(string fileName, SaveOptions options) => XNode_Save_file;
		public static XDocument Parse(string text) => XDocument_Parse;
		public static XDocument Parse(string text, LoadOptions options) => XDocument_Parse_options;
		public XElement Root { get; } => XDocument_Root;
		public XDeclaration Declaration { get; set; } => XDocument_Declaration, XDocument_setDeclaration;
		public XDocumentType DocumentType { get; } => XDocument_DocumentType;
	}

	public class XDeclaration => HostObject {
		public XDeclaration(XDeclaration other) => XDeclaration_clone;
		public XDeclaration(string version, string encoding, string standalone) => XDeclaration_new;
		public string Version { get; set; } => XDeclaration_Version, XDeclaration_setVersion;
		public string Encoding { get; set; } => XDeclaration_Encoding, XDeclaration_setEncoding;
		public string Standalone { get; set; } => XDeclaration_Standalone, XDeclaration_setStandalone;
	}

	public class XText : XNode => HostObject {
		public XText(string value) => XText_new;
		public XText(XText other) => XNode_clone;
		public string Value { get; set; } => XNode_text, XNode_setText;
	}

	public class XCData : XText => HostObject {
		public XCData(string value) => XCData_new;
		public XCData(XCData other) => XNode_clone;
	}

	public class XComment : XNode => HostObject {
		public XComment(string value) => XComment_new;
		public XComment(XComment other) => XNode_clone;
		public string Value { get; set; } => XNode_text, XNode_setText;
	}

	public class XProcessingInstruction : XNode => HostObject {
		public XProcessingInstruction(string target, string data) => XProcessingInstruction_new;
		public XProcessingInstruction(XProcessingInstruction other) => XNode_clone;
		public string Target { get; set; } => XProcessingInstruction_Target, XProcessingInstruction_setTarget;
		public string Data { get; set; } => XNode_text, XNode_setText;
	}

	public class XDocumentType : XNode => HostObject {
		public XDocumentType(string name, string publicId, string systemId, string internalSubset) => XDocumentType_new;
		public XDocumentType(XDocumentType other) => XNode_clone;
		public string Name { get; set; } => XDocumentType_Name, XDocumentType_setName;
		public string PublicId { get; set; } => XDocumentType_PublicId, XDocumentType_setPublicId;
		public string SystemId { get; set; } => XDocumentType_SystemId, XDocumentType_setSystemId;
		public string InternalSubset { get; set; } => XDocumentType_InternalSubset, XDocumentType_setInternalSubset;
	}

	public sealed class XNodeDocumentOrderComparer : System.Collections.IComparer, IComparer<XNode> => XNodeDocumentOrderComparer {
		public XNodeDocumentOrderComparer() => XNodeDocumentOrderComparer_new;
		public int Compare(XNode x, XNode y) => XNodeDocumentOrderComparer_Compare;
	}

	public sealed class XNodeEqualityComparer : System.Collections.IEqualityComparer, IEqualityComparer<XNode> => XNodeEqualityComparer {
		public XNodeEqualityComparer() => XNodeEqualityComparer_new;
		public bool Equals(XNode x, XNode y) => XNodeEqualityComparer_Equals;
		public int GetHashCode(XNode obj) => XNodeEqualityComparer_GetHashCode;
	}
}
