// System: the root of all types, delegates, and the interfaces and exceptions that everything else builds on.
namespace System {
	public class Object => Obj {
		public Object() => Object_new;
		public virtual string ToString() => Object_ToString;
		public virtual bool Equals(object obj) => Object_Equals;
		public virtual int GetHashCode() => Object_GetHashCode;
		public Type GetType() => Object_GetType;
		public static bool Equals(object objA, object objB) => Object_Equals_static;
		public static bool ReferenceEquals(object objA, object objB) => Object_ReferenceEquals;
	}

	public abstract class ValueType => Obj { }

	public abstract class Enum : ValueType, IComparable, IFormattable => Obj {
		public string ToString(string format) => Enum_ToString_format;
		public bool HasFlag(Enum flag) => Enum_HasFlag;
		public int CompareTo(object target) => Enum_CompareTo;
		public static object Parse(Type enumType, string value) => Enum_Parse;
		public static object Parse(Type enumType, string value, bool ignoreCase) => Enum_Parse_ignoreCase;
		public static bool TryParse<TEnum>(string value, out TEnum result) where TEnum : struct => Enum_TryParse(TEnum);
		public static bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result) where TEnum : struct => Enum_TryParse_ignoreCase(TEnum);
		public static TEnum Parse<TEnum>(string value) where TEnum : struct => Enum_Parse_typed(TEnum);
		public static TEnum Parse<TEnum>(string value, bool ignoreCase) where TEnum : struct => Enum_Parse_typed_ignoreCase(TEnum);
		public static bool TryParse(Type enumType, string value, out object result) => Enum_TryParse_type;
		public static bool TryParse(Type enumType, string value, bool ignoreCase, out object result) => Enum_TryParse_type_ignoreCase;
		public string ToString(IFormatProvider provider) => Enum_ToString_provider;
		public string ToString(string format, IFormatProvider provider) => Enum_ToString_format_provider;
	}

	public abstract class Delegate => Obj {
	}

	public class Type => Type {
		public string Name { get; } => Type_Name;
		public string FullName { get; } => Type_FullName;
		public string Namespace { get; } => Type_Namespace;
		public override string ToString() => Type_ToString;
		public static bool operator ==(Type left, Type right) => Type_equal;
		public static bool operator !=(Type left, Type right) => Type_notEqual;
	}

	public struct Nullable<T> where T : struct {
		public Nullable(T value) => Nullable_new;
		public bool HasValue { get; } => Nullable_HasValue;
		public T Value { get; } => Nullable_Value;
		public T GetValueOrDefault() => Nullable_GetValueOrDefault;
		public T GetValueOrDefault(T defaultValue) => Nullable_GetValueOrDefault_value;
		public override string ToString() => Nullable_ToString;
		public override bool Equals(object other) => Nullable_Equals;
		public override int GetHashCode() => Nullable_GetHashCode;
	}

	public static class Nullable {
		public static int Compare<T>(T? n1, T? n2) where T : struct => Nullable_Compare;
		public static bool Equals<T>(T? n1, T? n2) where T : struct => Nullable_Equals_static;
		public static Type GetUnderlyingType(Type nullableType) => Nullable_GetUnderlyingType;
	}

	public interface IDisposable => Obj {
		void Dispose() => IDisposable_Dispose;
	}

	public interface IComparable => Obj {
		int CompareTo(object obj) => IComparable_CompareTo;
	}

	public interface IComparable<in T> => Obj {
		int CompareTo(T other) => IComparable_CompareTo_of;
	}

	public interface IEquatable<T> => Obj {
		bool Equals(T other) => IEquatable_Equals;
	}

	public interface IFormattable => Obj {
		string ToString(string format, IFormatProvider formatProvider) => IFormattable_ToString;
	}

	public interface ICloneable => Obj {
		object Clone() => ICloneable_Clone;
	}

	public delegate void Action() => Action0;
	public delegate void Action<in T>(T obj) => Action1;
	public delegate void Action<in T1, in T2>(T1 arg1, T2 arg2) => Action2;
	public delegate void Action<in T1, in T2, in T3>(T1 arg1, T2 arg2, T3 arg3) => Action3;
	public delegate void Action<in T1, in T2, in T3, in T4>(T1 arg1, T2 arg2, T3 arg3, T4 arg4) => Action4;
	public delegate TResult Func<out TResult>() => Func0;
	public delegate TResult Func<in T, out TResult>(T arg) => Func1;
	public delegate TResult Func<in T1, in T2, out TResult>(T1 arg1, T2 arg2) => Func2;
	public delegate TResult Func<in T1, in T2, in T3, out TResult>(T1 arg1, T2 arg2, T3 arg3) => Func3;
	public delegate TResult Func<in T1, in T2, in T3, in T4, out TResult>(T1 arg1, T2 arg2, T3 arg3, T4 arg4) => Func4;
	public delegate bool Predicate<in T>(T obj) => Func1;
	public delegate int Comparison<in T>(T x, T y) => Func2;
	public delegate TOutput Converter<in TInput, out TOutput>(TInput input) => Func1;

	public class Exception => Exception {
		public Exception() => Exception_new;
		public Exception(string message) => Exception_new_message;
		public Exception(string message, Exception innerException) => Exception_new_inner;
		public virtual string Message { get; } => Exception_Message;
		public Exception InnerException { get; } => Exception_InnerException;
		public string StackTrace { get; } => Exception_StackTrace;
		public string Source { get; set; } => Exception_Source, Exception_setSource;
		public string HelpLink { get; set; } => Exception_HelpLink, Exception_setHelpLink;
		public System.Collections.IDictionary Data { get; } => Exception_Data;
		public int HResult { get; } => Exception_HResult;
		public Exception GetBaseException() => Exception_GetBaseException;
		public override string ToString() => Exception_ToString;
	}

	public class SystemException : Exception => Exception {
		public SystemException() => SystemException_new;
		public SystemException(string message) => SystemException_new_message;
		public SystemException(string message, Exception innerException) => SystemException_new_inner;
	}

	public class ApplicationException : Exception => Exception {
		public ApplicationException() => ApplicationException_new;
		public ApplicationException(string message) => ApplicationException_new_message;
		public ApplicationException(string message, Exception innerException) => ApplicationException_new_inner;
	}

	public class ArgumentException : SystemException => Exception {
		public ArgumentException() => ArgumentException_new;
		public ArgumentException(string message) => ArgumentException_new_message;
		public ArgumentException(string message, string paramName) => ArgumentException_new_parameter;
		public ArgumentException(string message, Exception innerException) => ArgumentException_new_inner;
		public ArgumentException(string message, string paramName, Exception innerException) => ArgumentException_new_parameter_inner;
		public virtual string ParamName { get; } => ArgumentException_ParamName;
	}

	public class ArgumentNullException : ArgumentException => Exception {
		public ArgumentNullException() => ArgumentNullException_new;
		public ArgumentNullException(string paramName) => ArgumentNullException_new_parameter;
		public ArgumentNullException(string paramName, string message) => ArgumentNullException_new_message;
		public ArgumentNullException(string message, Exception innerException) => ArgumentNullException_new_inner;
	}

	public class ArgumentOutOfRangeException : ArgumentException => Exception {
		public ArgumentOutOfRangeException() => ArgumentOutOfRangeException_new;
		public ArgumentOutOfRangeException(string paramName) => ArgumentOutOfRangeException_new_parameter;
		public ArgumentOutOfRangeException(string paramName, string message) => ArgumentOutOfRangeException_new_message;
		public ArgumentOutOfRangeException(string message, Exception innerException) => ArgumentOutOfRangeException_new_inner;
		public ArgumentOutOfRangeException(string paramName, object actualValue, string message) => ArgumentOutOfRangeException_new_value;
	}

	public class ArithmeticException : SystemException => Exception {
		public ArithmeticException() => ArithmeticException_new;
		public ArithmeticException(string message) => ArithmeticException_new_message;
	}

	public class DivideByZeroException : ArithmeticException => Exception {
		public DivideByZeroException() => DivideByZeroException_new;
		public DivideByZeroException(string message) => DivideByZeroException_new_message;
	}

	public class OverflowException : ArithmeticException => Exception {
		public OverflowException() => OverflowException_new;
		public OverflowException(string message) => OverflowException_new_message;
	}

	public class FormatException : SystemException => Exception {
		public FormatException() => FormatException_new;
		public FormatException(string message) => FormatException_new_message;
		public FormatException(string message, Exception innerException) => FormatException_new_inner;
	}

	public class UriFormatException : FormatException => Exception {
		public UriFormatException() => UriFormatException_new;
		public UriFormatException(string message) => UriFormatException_new_message;
	}

	public class InvalidOperationException : SystemException => Exception {
		public InvalidOperationException() => InvalidOperationException_new;
		public InvalidOperationException(string message) => InvalidOperationException_new_message;
		public InvalidOperationException(string message, Exception innerException) => InvalidOperationException_new_inner;
	}

	public class ObjectDisposedException : InvalidOperationException => Exception {
		public ObjectDisposedException(string objectName) => ObjectDisposedException_new;
	}

	public class InvalidCastException : SystemException => Exception {
		public InvalidCastException() => InvalidCastException_new;
		public InvalidCastException(string message) => InvalidCastException_new_message;
	}

	public class NullReferenceException : SystemException => Exception {
		public NullReferenceException() => NullReferenceException_new;
		public NullReferenceException(string message) => NullReferenceException_new_message;
	}

	public class IndexOutOfRangeException : SystemException => Exception {
		public IndexOutOfRangeException() => IndexOutOfRangeException_new;
		public IndexOutOfRangeException(string message) => IndexOutOfRangeException_new_message;
	}

	public class NotSupportedException : SystemException => Exception {
		public NotSupportedException() => NotSupportedException_new;
		public NotSupportedException(string message) => NotSupportedException_new_message;
	}

	public class NotImplementedException : SystemException => Exception {
		public NotImplementedException() => NotImplementedException_new;
		public NotImplementedException(string message) => NotImplementedException_new_message;
	}

	public class RankException : SystemException => Exception {
		public RankException(string message) => RankException_new_message;
	}

	public class ArrayTypeMismatchException : SystemException => Exception {
		public ArrayTypeMismatchException(string message) => ArrayTypeMismatchException_new_message;
	}

	public class TimeoutException : SystemException => Exception {
		public TimeoutException() => TimeoutException_new;
		public TimeoutException(string message) => TimeoutException_new_message;
	}

	public class AggregateException : Exception => Exception {
		public AggregateException(string message) => AggregateException_new_message;
	}
}

namespace System.Collections.Generic {
	public class KeyNotFoundException : System.SystemException => Exception {
		public KeyNotFoundException() => KeyNotFoundException_new;
		public KeyNotFoundException(string message) => KeyNotFoundException_new_message;
	}
}

namespace Newtonsoft.Json {
	public class JsonException : System.Exception => Exception {
	}

	public class JsonReaderException : JsonException => Exception {
	}

	public class JsonWriterException : JsonException => Exception {
	}

	public class JsonSerializationException : JsonException => Exception {
	}
}

namespace System.Xml {
	public class XmlException : System.SystemException => Exception {
	}
}

namespace System.Security.Cryptography {
	public class CryptographicException : System.SystemException => Exception {
	}
}

namespace System.Text.RegularExpressions {
	public class RegexMatchTimeoutException : System.TimeoutException => Exception {
	}
}
