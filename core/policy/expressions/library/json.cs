namespace Newtonsoft.Json {
	public enum Formatting { None = 0, Indented = 1 }

	public static class JsonConvert {
		public static string SerializeObject(object value) => JsonConvert_SerializeObject;
		public static string SerializeObject(object value, Formatting formatting) => JsonConvert_SerializeObject_formatting;
		public static object DeserializeObject(string value) => JsonConvert_DeserializeObject_object;
		public static object DeserializeObject(string value, Type type) => JsonConvert_DeserializeObject_type;
		public static T DeserializeObject<T>(string value) => JsonConvert_DeserializeObject(T);
	}
}

namespace Newtonsoft.Json.Linq {
	public enum JTokenType {
		None = 0,
		Object = 1,
		Array = 2,
		Constructor = 3,
		Property = 4,
		Comment = 5,
		Integer = 6,
		Float = 7,
		String = 8,
		Boolean = 9,
		Null = 10,
		Undefined = 11,
		Date = 12,
		Raw = 13,
		Bytes = 14,
		Guid = 15,
		Uri = 16,
		TimeSpan = 17
	}

	public enum MergeArrayHandling { Concat = 0, Union = 1, Replace = 2, Merge = 3 }
	[Flags] public enum MergeNullValueHandling { Ignore = 0, Merge = 1 }

	public class JsonMergeSettings => JsonMergeSettings {
		public JsonMergeSettings() => JsonMergeSettings_new;
		public MergeArrayHandling MergeArrayHandling { get; set; } => JsonMergeSettings_arrays, JsonMergeSettings_setArrays;
		public MergeNullValueHandling MergeNullValueHandling { get; set; } => JsonMergeSettings_nulls, JsonMergeSettings_setNulls;
	}

	public interface IJEnumerable<out T> : System.Collections.Generic.IEnumerable<T> where T : JToken => Sequence {
		IJEnumerable<JToken> this[object key] { get; } => JTokens_get;
	}

	public abstract class JToken : IEnumerable<JToken> => HostObject {
		public static JToken Parse(string json) => JToken_Parse;
		public static JToken FromObject(object o) => JToken_FromObject;
		public static bool DeepEquals(JToken t1, JToken t2) => JToken_DeepEquals;
		public JTokenType Type { get; } => JToken_Type;
		public bool HasValues { get; } => JToken_HasValues;
		public JToken First { get; } => JToken_First;
		public JToken Last { get; } => JToken_Last;
		public JToken Next { get; } => JToken_Next;
		public JToken Previous { get; } => JToken_Previous;
		public JContainer Parent { get; } => JToken_Parent;
		public JToken Root { get; } => JToken_Root;
		public string Path { get; } => JToken_Path;
		public JToken this[string key] { get; set; } => JToken_item, JToken_setItem;
		public JToken this[int key] { get; set; } => JToken_itemAt, JToken_setItemAt;
		public JToken this[object key] { get; set; } => JToken_itemOf, JToken_setItemOf;
		public T Value<T>(object key) => JToken_Value_key(T);
		public T ToObject<T>() => JToken_ToObject(T);
		public object ToObject(Type objectType) => JToken_ToObject_type;
		public static JTokenEqualityComparer EqualityComparer { get; } => JTokenEqualityComparer_new;
		public void AddAnnotation(object annotation) => Annotations_Add;
		public T Annotation<T>() where T : class => Annotations_first(T);
		public object Annotation(Type type) => Annotations_firstOf;
		public IEnumerable<T> Annotations<T>() where T : class => Annotations_all(T);
		public IEnumerable<object> Annotations(Type type) => Annotations_allOf;
		public void RemoveAnnotations<T>() where T : class => Annotations_remove(T);
		public void RemoveAnnotations(Type type) => Annotations_removeOf;
		public IJEnumerable<JToken> Children() => JToken_Children;
		public IJEnumerable<T> Children<T>() where T : JToken => JToken_Children_typed(T);
		public IEnumerable<T> Values<T>() => JToken_Values(T);
		public IEnumerable<JToken> Ancestors() => JToken_Ancestors;
		public IEnumerable<JToken> AncestorsAndSelf() => JToken_AncestorsAndSelf;
		public IEnumerable<JToken> AfterSelf() => JToken_AfterSelf;
		public IEnumerable<JToken> BeforeSelf() => JToken_BeforeSelf;
		public void AddAfterSelf(object content) => JToken_AddAfterSelf;
		public void AddBeforeSelf(object content) => JToken_AddBeforeSelf;
		public void Remove() => JToken_Remove;
		public void Replace(JToken value) => JToken_Replace;
		public JToken DeepClone() => JToken_DeepClone;
		public JToken SelectToken(string path) => JToken_SelectToken;
		public JToken SelectToken(string path, bool errorWhenNoMatch) => JToken_SelectToken_required;
		public IEnumerable<JToken> SelectTokens(string path) => JToken_SelectTokens;
		public IEnumerable<JToken> SelectTokens(string path, bool errorWhenNoMatch) => JToken_SelectTokens_required;
		public string ToString(Newtonsoft.Json.Formatting formatting) => JToken_ToString;
		public static explicit operator bool(JToken value) => JToken_toBoolean;
		public static explicit operator bool?(JToken value) => JToken_toBoolean_nullable;
		public static explicit operator sbyte(JToken value) => JToken_toSByte;
		public static explicit operator sbyte?(JToken value) => JToken_toSByte_nullable;
		public static explicit operator byte(JToken value) => JToken_toByte;
		public static explicit operator byte?(JToken value) => JToken_toByte_nullable;
		public static explicit operator short(JToken value) => JToken_toInt16;
		public static explicit operator short?(JToken value) => JToken_toInt16_nullable;
		public static explicit operator ushort(JToken value) => JToken_toUInt16;
		public static explicit operator ushort?(JToken value) => JToken_toUInt16_nullable;
		public static explicit operator int(JToken value) => JToken_toInt32;
		public static explicit operator int?(JToken value) => JToken_toInt32_nullable;
		public static explicit operator uint(JToken value) => JToken_toUInt32;
		public static explicit operator uint?(JToken value) => JToken_toUInt32_nullable;
		public static explicit operator long(JToken value) => JToken_toInt64;
		public static explicit operator long?(JToken value) => JToken_toInt64_nullable;
		public static explicit operator ulong(JToken value) => JToken_toUInt64;
		public static explicit operator ulong?(JToken value) => JToken_toUInt64_nullable;
		public static explicit operator double(JToken value) => JToken_toDouble;
		public static explicit operator double?(JToken value) => JToken_toDouble_nullable;
		public static explicit operator float(JToken value) => JToken_toSingle;
		public static explicit operator float?(JToken value) => JToken_toSingle_nullable;
		public static explicit operator char(JToken value) => JToken_toChar;
		public static explicit operator char?(JToken value) => JToken_toChar_nullable;
		public static explicit operator decimal(JToken value) => JToken_toDecimal;
		public static explicit operator decimal?(JToken value) => JToken_toDecimal_nullable;
		public static explicit operator Guid(JToken value) => JToken_toGuid;
		public static explicit operator Guid?(JToken value) => JToken_toGuid_nullable;
		public static explicit operator DateTime(JToken value) => JToken_toDateTime;
		public static explicit operator DateTime?(JToken value) => JToken_toDateTime_nullable;
		public static explicit operator DateTimeOffset(JToken value) => JToken_toDateTimeOffset;
		public static explicit operator DateTimeOffset?(JToken value) => JToken_toDateTimeOffset_nullable;
		public static explicit operator TimeSpan(JToken value) => JToken_toTimeSpan;
		public static explicit operator TimeSpan?(JToken value) => JToken_toTimeSpan_nullable;
		public static explicit operator string(JToken value) => JToken_toString;
		public static explicit operator byte[](JToken value) => JToken_toBytes;
		public static explicit operator Uri(JToken value) => JToken_toUri;
		public static implicit operator JToken(bool value) => JValue_fromBoolean;
		public static implicit operator JToken(bool? value) => JToken_fromBoolean_nullable;
		public static implicit operator JToken(sbyte value) => JValue_fromInt64;
		public static implicit operator JToken(sbyte? value) => JToken_fromSByte_nullable;
		public static implicit operator JToken(byte value) => JValue_fromInt64;
		public static implicit operator JToken(byte? value) => JToken_fromByte_nullable;
		public static implicit operator JToken(short value) => JValue_fromInt64;
		public static implicit operator JToken(short? value) => JToken_fromInt16_nullable;
		public static implicit operator JToken(ushort value) => JValue_fromInt64;
		public static implicit operator JToken(ushort? value) => JToken_fromUInt16_nullable;
		public static implicit operator JToken(int value) => JValue_fromInt64;
		public static implicit operator JToken(int? value) => JToken_fromInt32_nullable;
		public static implicit operator JToken(uint value) => JValue_fromInt64;
		public static implicit operator JToken(uint? value) => JToken_fromUInt32_nullable;
		public static implicit operator JToken(long value) => JValue_fromInt64;
		public static implicit operator JToken(long? value) => JToken_fromInt64_nullable;
		public static implicit operator JToken(ulong value) => JValue_fromUInt64;
		public static implicit operator JToken(ulong? value) => JToken_fromUInt64_nullable;
		public static implicit operator JToken(double value) => JValue_fromDouble;
		public static implicit operator JToken(double? value) => JToken_fromDouble_nullable;
		public static implicit operator JToken(float value) => JValue_fromSingle;
		public static implicit operator JToken(float? value) => JToken_fromSingle_nullable;
		public static implicit operator JToken(decimal value) => JValue_fromDecimal_value;
		public static implicit operator JToken(decimal? value) => JToken_fromDecimal_nullable;
		public static implicit operator JToken(Guid value) => JValue_fromGuid_value;
		public static implicit operator JToken(Guid? value) => JToken_fromGuid_nullable;
		public static implicit operator JToken(DateTime value) => JValue_fromDateTime_value;
		public static implicit operator JToken(DateTime? value) => JToken_fromDateTime_nullable;
		public static implicit operator JToken(DateTimeOffset value) => JValue_fromDateTimeOffset_value;
		public static implicit operator JToken(DateTimeOffset? value) => JToken_fromDateTimeOffset_nullable;
		public static implicit operator JToken(TimeSpan value) => JValue_fromTimeSpan_value;
		public static implicit operator JToken(TimeSpan? value) => JToken_fromTimeSpan_nullable;
		public static implicit operator JToken(string value) => JValue_CreateString;
		public static implicit operator JToken(byte[] value) => JValue_fromBytes;
		public static implicit operator JToken(Uri value) => JValue_fromUri_value;
	}

	public abstract class JContainer : JToken => HostObject {
		public int Count { get; } => JToken_count;
		public void Add(object content) => JContainer_Add;
		public void AddFirst(object content) => JContainer_AddFirst;
		public void RemoveAll() => JContainer_RemoveAll;
		public void ReplaceAll(object content) => JContainer_ReplaceAll;
		public void Merge(object content) => JContainer_Merge;
		public void Merge(object content, JsonMergeSettings settings) => JContainer_Merge_settings;
		public IEnumerable<JToken> Descendants() => JToken_Descendants;
		public IEnumerable<JToken> DescendantsAndSelf() => JToken_DescendantsAndSelf;
	}

	public class JObject : JContainer, IDictionary<string, JToken> => HostObject {
		public JObject() => JObject_new;
		public JObject(JObject other) => JToken_DeepClone;
		public JObject(params object[] content) => JObject_new_contents;
		public JObject(object content) => JObject_new_content;
		public static new JObject Parse(string json) => JObject_Parse;
		public static new JObject FromObject(object o) => JObject_FromObject;
		public JToken this[string propertyName] { get; set; } => JObject_item, JObject_setItem;
		public IEnumerable<JProperty> Properties() => JToken_Children;
		public JProperty Property(string name) => JObject_Property;
		public JProperty Property(string name, StringComparison comparison) => JObject_property;
		public IJEnumerable<JToken> PropertyValues() => JObject_PropertyValues;
		public void Add(string propertyName, JToken value) => JObject_Add;
		public bool ContainsKey(string propertyName) => JObject_ContainsKey;
		public bool Remove(string propertyName) => JObject_RemoveName;
		public JToken GetValue(string propertyName) => JObject_GetValue;
		public JToken GetValue(string propertyName, StringComparison comparison) => JObject_getValue;
		public bool TryGetValue(string propertyName, out JToken value) => JObject_TryGetValue;
		public bool TryGetValue(string propertyName, StringComparison comparison, out JToken value) => JObject_TryGetValue_comparison;
		public IEnumerator<KeyValuePair<string, JToken>> GetEnumerator() => JObject_GetEnumerator;
	}

	public class JArray : JContainer, IList<JToken> => HostObject {
		public JArray() => JArray_new;
		public JArray(JArray other) => JToken_DeepClone;
		public JArray(params object[] content) => JArray_new_contents;
		public JArray(object content) => JArray_new_content;
		public static new JArray Parse(string json) => JArray_Parse;
		public static new JArray FromObject(object o) => JArray_FromObject;
		public bool IsReadOnly { get; } => JArray_IsReadOnly;
		public void Add(JToken item) => JArray_Add;
		public void Clear() => JContainer_RemoveAll;
		public bool Contains(JToken item) => JArray_Contains;
		public void CopyTo(JToken[] array, int arrayIndex) => JArray_CopyTo;
		public int IndexOf(JToken item) => JArray_IndexOf;
		public void Insert(int index, JToken item) => JArray_Insert;
		public bool Remove(JToken item) => JArray_RemoveItem;
		public void RemoveAt(int index) => JArray_RemoveAt;
		public IEnumerator<JToken> GetEnumerator() => JToken_GetEnumerator;
	}

	public class JProperty : JContainer => HostObject {
		public JProperty(JProperty other) => JToken_DeepClone;
		public JProperty(string name, params object[] content) => JProperty_new_contents;
		public JProperty(string name, object content) => JProperty_new_content;
		public string Name { get; } => JProperty_Name;
		public JToken Value { get; set; } => JProperty_Value, JProperty_setValue;
	}

	public class JConstructor : JContainer => HostObject {
		public JConstructor() => JConstructor_new_default;
		public JConstructor(JConstructor other) => JToken_DeepClone;
		public JConstructor(string name) => JConstructor_new;
		public JConstructor(string name, params object[] content) => JConstructor_new_contents;
		public JConstructor(string name, object content) => JConstructor_new_content;
		public string Name { get; set; } => JConstructor_Name, JConstructor_setName;
	}

	public class JValue : JToken, IEquatable<JValue>, IComparable, IComparable<JValue>, IFormattable => HostObject {
		public JValue(JValue other) => JToken_DeepClone;
		public JValue(long value) => JValue_fromInt64;
		public JValue(ulong value) => JValue_fromUInt64;
		public JValue(decimal value) => JValue_fromDecimal_value;
		public JValue(char value) => JValue_fromChar;
		public JValue(double value) => JValue_fromDouble;
		public JValue(float value) => JValue_fromSingle;
		public JValue(DateTime value) => JValue_fromDateTime_value;
		public JValue(DateTimeOffset value) => JValue_fromDateTimeOffset_value;
		public JValue(bool value) => JValue_fromBoolean;
		public JValue(string value) => JValue_CreateString;
		public JValue(Guid value) => JValue_fromGuid_value;
		public JValue(Uri value) => JValue_fromUri_value;
		public JValue(TimeSpan value) => JValue_fromTimeSpan_value;
		public JValue(object value) => JValue_new_object;
		public static JValue CreateComment(string value) => JValue_CreateComment;
		public static JValue CreateString(string value) => JValue_CreateString;
		public static JValue CreateNull() => JValue_CreateNull;
		public static JValue CreateUndefined() => JValue_CreateUndefined;
		public object Value { get; set; } => JValue_Value, JValue_setValue;
		public bool Equals(JValue other) => JValue_Equals;
		public int CompareTo(JValue obj) => JValue_CompareTo;
		public string ToString(string format) => JToken_format;
		public string ToString(string format, IFormatProvider formatProvider) => JToken_format_provider;
		public string ToString(IFormatProvider formatProvider) => JToken_ToString_provider;
	}

	public class JRaw : JValue => HostObject {
		public JRaw(JRaw other) => JToken_DeepClone;
		public JRaw(object rawJson) => JRaw_new_object;
	}
}
