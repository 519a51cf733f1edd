// Prints the members that policy expressions may use (expressions.md, 7) as Mono's class library and Newtonsoft.Json have
// them: test/data/allowed-members.txt. A type's line has its bases; inherited members stand with the type unless their own
// type is on the list. How to run it: README.md beside this file.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

public static class AllowedMembers {
	// Type names, an arity behind a `; after a colon the members that are allowed, or after a - the one that is not.
	static readonly string[] Allowed = {
		"System.Array", "System.BitConverter", "System.Boolean", "System.Byte", "System.Char", "System.Decimal", "System.Double",
		"System.Int16", "System.Int32", "System.Int64", "System.SByte", "System.Single", "System.UInt16", "System.UInt32",
		"System.UInt64", "System.Convert",
		"System.DateTime: .ctor Add AddDays AddHours AddMilliseconds AddMinutes AddMonths AddSeconds AddTicks AddYears Date Day "
			+ "DayOfWeek DayOfYear DaysInMonth Hour IsDaylightSavingTime IsLeapYear MaxValue Millisecond Minute MinValue Month "
			+ "Now Parse Second Subtract Ticks TimeOfDay Today ToString UtcNow Year",
		"System.DateTimeKind: Utc", "System.DateTimeOffset", "System.Enum: Parse TryParse ToString", "System.Exception",
		"System.Guid", "System.Math", "System.MidpointRounding", "System.Nullable", "System.Nullable`1", "System.Object",
		"System.Random", "System.String", "System.StringComparer", "System.StringComparison", "System.StringSplitOptions",
		"System.TimeSpan", "System.TimeZone", "System.TimeZoneInfo", "System.TimeZoneInfo+AdjustmentRule",
		"System.TimeZoneInfo+TransitionTime", "System.Tuple", "System.Tuple`1", "System.Tuple`2", "System.Tuple`3",
		"System.Tuple`4", "System.Tuple`5", "System.Tuple`6", "System.Tuple`7", "System.Tuple`8", "System.Uri",
		"System.UriPartial",
		"System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
		"System.Collections.Generic.ICollection`1", "System.Collections.Generic.IDictionary`2",
		"System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1",
		"System.Collections.Generic.IList`1", "System.Collections.Generic.IReadOnlyCollection`1",
		"System.Collections.Generic.IReadOnlyDictionary`2", "System.Collections.Generic.ISet`1",
		"System.Collections.Generic.KeyValuePair`2", "System.Collections.Generic.List`1",
		"System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1",
		"System.IO.StringReader", "System.IO.StringWriter", "System.Linq.Enumerable",
		"System.Net.IPAddress: AddressFamily Equals GetAddressBytes IsLoopback Parse TryParse ToString", "System.Net.WebUtility",
		"System.Security.Cryptography.AsymmetricAlgorithm", "System.Security.Cryptography.CipherMode",
		"System.Security.Cryptography.HashAlgorithm", "System.Security.Cryptography.HashAlgorithmName",
		"System.Security.Cryptography.HMAC", "System.Security.Cryptography.HMACMD5", "System.Security.Cryptography.HMACSHA1",
		"System.Security.Cryptography.HMACSHA256", "System.Security.Cryptography.HMACSHA384",
		"System.Security.Cryptography.HMACSHA512", "System.Security.Cryptography.KeyedHashAlgorithm",
		"System.Security.Cryptography.MD5", "System.Security.Cryptography.Oid", "System.Security.Cryptography.PaddingMode",
		"System.Security.Cryptography.RNGCryptoServiceProvider", "System.Security.Cryptography.RSA",
		"System.Security.Cryptography.RSAEncryptionPadding", "System.Security.Cryptography.RSASignaturePadding",
		"System.Security.Cryptography.SHA1", "System.Security.Cryptography.SHA1Managed", "System.Security.Cryptography.SHA256",
		"System.Security.Cryptography.SHA256Managed", "System.Security.Cryptography.SHA384",
		"System.Security.Cryptography.SHA384Managed", "System.Security.Cryptography.SHA512",
		"System.Security.Cryptography.SHA512Managed", "System.Security.Cryptography.SymmetricAlgorithm: -Create():",
		"System.Security.Cryptography.X509Certificates.PublicKey",
		"System.Security.Cryptography.X509Certificates.RSACertificateExtensions: GetRSAPublicKey GetRSAPrivateKey",
		"System.Security.Cryptography.X509Certificates.X500DistinguishedName: Name",
		"System.Security.Cryptography.X509Certificates.X509Certificate",
		"System.Security.Cryptography.X509Certificates.X509Certificate2",
		"System.Security.Cryptography.X509Certificates.X509ContentType",
		"System.Security.Cryptography.X509Certificates.X509NameType",
		"System.Text.Encoding", "System.Text.StringBuilder",
		"System.Text.RegularExpressions.Capture: Index Length Value",
		"System.Text.RegularExpressions.CaptureCollection: Count this", "System.Text.RegularExpressions.Group: Captures Success",
		"System.Text.RegularExpressions.GroupCollection: Count this", "System.Text.RegularExpressions.Match: Empty Groups Result",
		"System.Text.RegularExpressions.Regex: .ctor IsMatch Match Matches Replace Unescape Split",
		"System.Text.RegularExpressions.RegexOptions",
		"System.Xml.XmlNodeType", "System.Xml.Linq.Extensions", "System.Xml.Linq.XAttribute", "System.Xml.Linq.XCData",
		"System.Xml.Linq.XComment", "System.Xml.Linq.XContainer", "System.Xml.Linq.XDeclaration",
		"System.Xml.Linq.XDocument: -Load(", "System.Xml.Linq.XDocumentType", "System.Xml.Linq.XElement", "System.Xml.Linq.XName",
		"System.Xml.Linq.XNamespace", "System.Xml.Linq.XNode", "System.Xml.Linq.XNodeDocumentOrderComparer",
		"System.Xml.Linq.XNodeEqualityComparer", "System.Xml.Linq.XObject", "System.Xml.Linq.XProcessingInstruction",
		"System.Xml.Linq.XText",
		"Newtonsoft.Json.Formatting", "Newtonsoft.Json.JsonConvert: SerializeObject DeserializeObject",
		"Newtonsoft.Json.Linq.Extensions", "Newtonsoft.Json.Linq.JArray", "Newtonsoft.Json.Linq.JConstructor",
		"Newtonsoft.Json.Linq.JContainer", "Newtonsoft.Json.Linq.JObject", "Newtonsoft.Json.Linq.JProperty",
		"Newtonsoft.Json.Linq.JRaw", "Newtonsoft.Json.Linq.JToken", "Newtonsoft.Json.Linq.JTokenType", "Newtonsoft.Json.Linq.JValue",
	};

	static readonly Assembly[] Assemblies = {
		typeof(int).Assembly, typeof(Uri).Assembly, typeof(Enumerable).Assembly, typeof(System.Xml.XmlNodeType).Assembly,
		typeof(System.Xml.Linq.XElement).Assembly, typeof(Newtonsoft.Json.Formatting).Assembly,
	};

	static readonly Dictionary<string, string> Keywords = new Dictionary<string, string> {
		{ "Boolean", "bool" }, { "Byte", "byte" }, { "Char", "char" }, { "Decimal", "decimal" }, { "Double", "double" },
		{ "Int16", "short" }, { "Int32", "int" }, { "Int64", "long" }, { "Object", "object" }, { "SByte", "sbyte" },
		{ "Single", "float" }, { "String", "string" }, { "UInt16", "ushort" }, { "UInt32", "uint" }, { "UInt64", "ulong" },
		{ "Void", "void" },
	};

	static readonly Dictionary<string, string> Operators = new Dictionary<string, string> {
		{ "op_Addition", "+" }, { "op_Subtraction", "-" }, { "op_Multiply", "*" }, { "op_Division", "/" }, { "op_Modulus", "%" },
		{ "op_UnaryPlus", "+" }, { "op_UnaryNegation", "-" }, { "op_Increment", "++" }, { "op_Decrement", "--" },
		{ "op_Equality", "==" }, { "op_Inequality", "!=" }, { "op_LessThan", "<" }, { "op_LessThanOrEqual", "<=" },
		{ "op_GreaterThan", ">" }, { "op_GreaterThanOrEqual", ">=" }, { "op_Implicit", "implicit" }, { "op_Explicit", "explicit" },
	};

	const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

	static HashSet<Type> allowedTypes;

	public static void Main() {
		allowedTypes = new HashSet<Type>(Allowed.Select(entry => Find(entry.Split(':')[0])));
		foreach (var entry in Allowed) {
			var parts = entry.Split(new[] { ": " }, StringSplitOptions.None);
			var type = Find(parts[0]);
			var bases = new[] { type.BaseType }.Concat(type.GetInterfaces()).Where(each => each != null && each.IsPublic);
			Console.WriteLine(Name(type, true) + " : " + string.Join(", ", bases.Select(each => Name(each, false)).OrderBy(each => each, StringComparer.Ordinal)));
			var members = MembersOf(type).Where(member => IsListed(member, parts.Length > 1 ? parts[1].Split(' ') : null));
			foreach (var text in members.Select(Text).Where(text => text != null).Distinct().OrderBy(text => text, StringComparer.Ordinal)) Console.WriteLine("\t" + text);
		}
	}

	static Type Find(string name) {
		return Assemblies.Select(assembly => assembly.GetType(name)).First(type => type != null);
	}

	static IEnumerable<MemberInfo> MembersOf(Type type) {
		var members = type.GetMembers(Public).AsEnumerable();
		// A member of an interface hides those of its bases.
		if (type.IsInterface) members = members.Concat(type.GetInterfaces().OrderBy(each => each.IsGenericType ? 0 : 1).SelectMany(each => each.GetMembers())).GroupBy(Signature).Select(each => each.First());
		return members.Where(member => !(member is Type) && !IsOfAnotherAllowed(member, type));
	}

	static string Signature(MemberInfo member) {
		var method = member as MethodInfo;
		return method == null ? member.Name : member.Name + Parameters(method.GetParameters());
	}

	// What a base that is on the list declares stands there, overridden or not.
	static bool IsOfAnotherAllowed(MemberInfo member, Type type) {
		var property = member as PropertyInfo;
		var method = member as MethodInfo ?? (property == null ? null : property.GetAccessors()[0]);
		var declaring = method == null ? member.DeclaringType : method.GetBaseDefinition().DeclaringType;
		if (declaring.IsGenericType) declaring = declaring.GetGenericTypeDefinition();
		return declaring != type && allowedTypes.Contains(declaring);
	}

	static bool IsListed(MemberInfo member, string[] names) {
		if (names == null) return true;
		var property = member as PropertyInfo;
		var name = property != null && property.GetIndexParameters().Length > 0 ? "this" : member.Name;
		if (names[0].StartsWith("-")) return !(Text(member) ?? "").Contains(names[0].Substring(1));
		return names.Contains(name);
	}

	static string Text(MemberInfo member) {
		var obsolete = member.GetCustomAttributes(typeof(ObsoleteAttribute), false).Length > 0 ? " [obsolete]" : "";
		var constructor = member as ConstructorInfo;
		if (constructor != null) return "new" + Parameters(constructor.GetParameters()) + obsolete;
		var method = member as MethodInfo;
		if (method != null) return method.IsSpecialName && !method.Name.StartsWith("op_") ? null : Method(method) + obsolete;
		var property = member as PropertyInfo;
		if (property != null) return Property(property) + obsolete;
		var field = member as FieldInfo;
		if (field != null) return field.IsSpecialName ? null : (field.IsStatic ? "static " : "") + field.Name + ": " + Name(field.FieldType, false) + obsolete;
		return "event " + member.Name + obsolete;
	}

	static string Method(MethodInfo method) {
		string symbol;
		if (method.IsSpecialName && Operators.TryGetValue(method.Name, out symbol)) {
			return symbol.EndsWith("plicit") ? symbol + " operator " + Name(method.ReturnType, false) + Parameters(method.GetParameters())
				: "operator " + symbol + Parameters(method.GetParameters()) + ": " + Name(method.ReturnType, false);
		}
		var isExtension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false);
		var typeParameters = method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(each => each.Name)) + ">" : "";
		var kind = isExtension ? "extension " : method.IsStatic ? "static " : "";
		return kind + method.Name + typeParameters + Parameters(method.GetParameters()) + ": " + Name(method.ReturnType, false) + Constraints(method);
	}

	static string Constraints(MethodInfo method) {
		if (!method.IsGenericMethod) return "";
		var constraints = from parameter in method.GetGenericArguments() from type in parameter.GetGenericParameterConstraints()
			where type != typeof(ValueType) select " where " + parameter.Name + " : " + Name(type, false);
		return string.Concat(constraints);
	}

	static string Property(PropertyInfo property) {
		var parameters = property.GetIndexParameters();
		var name = parameters.Length == 0 ? property.Name : "this[" + string.Join(", ", parameters.Select(Parameter)) + "]";
		var getter = property.GetGetMethod();
		var setter = property.GetSetMethod();
		var kind = (getter ?? setter).IsStatic ? "static " : "";
		return kind + name + ": " + Name(property.PropertyType, false) + " {" + (getter == null ? "" : " get;") + (setter == null ? "" : " set;") + " }";
	}

	static string Parameters(ParameterInfo[] parameters) {
		return "(" + string.Join(", ", parameters.Select(Parameter)) + ")";
	}

	static string Parameter(ParameterInfo parameter) {
		var mode = parameter.IsOut && parameter.ParameterType.IsByRef ? "out " : parameter.ParameterType.IsByRef ? "ref "
			: parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
		return mode + Name(parameter.ParameterType, false) + (parameter.IsOptional ? "=" : "");
	}

	// Names without namespaces, as C# writes them; the type of a line in full.
	static string Name(Type type, bool isFull) {
		if (type.IsByRef) return Name(type.GetElementType(), isFull);
		if (type.IsPointer) return Name(type.GetElementType(), isFull) + "*";
		if (type.IsArray) return Name(type.GetElementType(), isFull) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
		if (type.IsGenericParameter) return type.Name;
		if (!isFull && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Nullable<>)) return Name(type.GetGenericArguments()[0], false) + "?";
		string keyword;
		if (!isFull && type.Namespace == "System" && Keywords.TryGetValue(type.Name, out keyword)) return keyword;
		var name = isFull ? type.FullName.Replace('+', '.') : type.Name;
		if (!type.IsGenericType) return name;
		var arguments = string.Join(", ", type.GetGenericArguments().Select(each => Name(each, false)));
		var mark = name.IndexOf('`');
		return (mark < 0 ? name : name.Substring(0, mark)) + "<" + arguments + ">";
	}
}
