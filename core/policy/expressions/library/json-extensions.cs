// Members over sequences of tokens, and how tokens are compared.
namespace Newtonsoft.Json.Linq {
	public class JTokenEqualityComparer : IEqualityComparer<JToken> => JTokenEqualityComparer {
		public JTokenEqualityComparer() => JTokenEqualityComparer_new;
		public bool Equals(JToken x, JToken y) => JTokenEqualityComparer_Equals;
		public int GetHashCode(JToken obj) => JTokenEqualityComparer_GetHashCode;
	}

	public static class Extensions {
		public static U Value<U>(this IEnumerable<JToken> value) => JTokens_Value(U);
		public static U Value<T, U>(this IEnumerable<T> value) where T : JToken => JTokens_Value_typed(U);
		public static U Value<U>(this JToken value) => JToken_Value(U);
		public static IJEnumerable<JToken> Values(this IEnumerable<JToken> source) => JTokens_ValueTokens;
		public static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key) => JTokens_ValueTokens_key;
		public static IEnumerable<U> Values<U>(this IEnumerable<JToken> source) => JTokens_Values(U);
		public static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key) => JTokens_Values_key(U);
		public static IJEnumerable<JToken> Children<T>(this IEnumerable<T> source) where T : JToken => JTokens_Children;
		public static IEnumerable<U> Children<T, U>(this IEnumerable<T> source) where T : JToken => JTokens_Children_typed(U);
		public static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source) => JTokens_Properties;
		public static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T> source) where T : JContainer => JTokens_Descendants;
		public static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T> source) where T : JContainer => JTokens_DescendantsAndSelf;
		public static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T> source) where T : JToken => JTokens_Ancestors;
		public static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T> source) where T : JToken => JTokens_AncestorsAndSelf;
		public static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source) => JTokens_AsJEnumerable_tokens;
		public static IJEnumerable<T> AsJEnumerable<T>(this IEnumerable<T> source) where T : JToken => JTokens_AsJEnumerable;
	}
}
