// System: dates, durations and time zones.
namespace System.Globalization {
	[Flags] public enum TimeSpanStyles {
		None = 0,
		AssumeNegative = 1
	}

	[Flags] public enum DateTimeStyles {
		None = 0,
		AllowLeadingWhite = 1,
		AllowTrailingWhite = 2,
		AllowInnerWhite = 4,
		AllowWhiteSpaces = 7,
		NoCurrentDateDefault = 8,
		AdjustToUniversal = 16,
		AssumeLocal = 32,
		AssumeUniversal = 64,
		RoundtripKind = 128
	}
}

namespace System {
	public enum DayOfWeek {
		Sunday = 0,
		Monday = 1,
		Tuesday = 2,
		Wednesday = 3,
		Thursday = 4,
		Friday = 5,
		Saturday = 6
	}

	public enum DateTimeKind {
		Unspecified = 0,
		Utc = 1,
		Local = 2
	}

	public struct DateTime : IComparable, IFormattable, IComparable<DateTime>, IEquatable<DateTime> => DateTime {
		public static readonly DateTime MinValue => DateTime_MinValue;
		public static readonly DateTime MaxValue => DateTime_MaxValue;
		public static readonly DateTime UnixEpoch => DateTime_UnixEpoch;
		public static DateTime Now { get; } => DateTime_Now;
		public static DateTime Today { get; } => DateTime_Today;
		public static DateTime UtcNow { get; } => DateTime_UtcNow;

		public DateTime() => DateTime_default;
		public DateTime(long ticks) => DateTime_new_ticks;
		public DateTime(long ticks, DateTimeKind kind) => DateTime_new_ticks_kind;
		public DateTime(int year, int month, int day) => DateTime_new_date;
		public DateTime(int year, int month, int day, int hour, int minute, int second) => DateTime_new_time;
		public DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind) => DateTime_new_time_kind;
		public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond) => DateTime_new_milliseconds;
		public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind) => DateTime_new_milliseconds_kind;

		public DateTime Date { get; } => DateTime_Date;
		public int Year { get; } => DateTime_Year;
		public int Month { get; } => DateTime_Month;
		public int Day { get; } => DateTime_Day;
		public DayOfWeek DayOfWeek { get; } => DateTime_DayOfWeek;
		public int DayOfYear { get; } => DateTime_DayOfYear;
		public int Hour { get; } => DateTime_Hour;
		public int Minute { get; } => DateTime_Minute;
		public int Second { get; } => DateTime_Second;
		public int Millisecond { get; } => DateTime_Millisecond;
		public DateTimeKind Kind { get; } => DateTime_Kind;
		public long Ticks { get; } => DateTime_Ticks;
		public TimeSpan TimeOfDay { get; } => DateTime_TimeOfDay;

		public DateTime Add(TimeSpan value) => DateTime_Add;
		public DateTime AddDays(double value) => DateTime_AddDays;
		public DateTime AddHours(double value) => DateTime_AddHours;
		public DateTime AddMinutes(double value) => DateTime_AddMinutes;
		public DateTime AddSeconds(double value) => DateTime_AddSeconds;
		public DateTime AddMilliseconds(double value) => DateTime_AddMilliseconds;
		public DateTime AddTicks(long value) => DateTime_AddTicks;
		public DateTime AddMonths(int months) => DateTime_AddMonths;
		public DateTime AddYears(int years) => DateTime_AddYears;
		public static int Compare(DateTime t1, DateTime t2) => DateTime_Compare;
		public int CompareTo(DateTime value) => DateTime_Compare;
		public int CompareTo(object value) => IComparable_CompareTo;
		public static int DaysInMonth(int year, int month) => DateTime_DaysInMonth;
		public bool Equals(DateTime value) => DateTime_equal;
		public static bool Equals(DateTime t1, DateTime t2) => DateTime_equal;
		public bool IsDaylightSavingTime() => DateTime_IsDaylightSavingTime;
		public static bool IsLeapYear(int year) => DateTime_IsLeapYear;
		public static DateTime Parse(string input) => DateTime_Parse;
		public static DateTime Parse(string input, IFormatProvider provider) => DateTime_Parse_provider;
		public static DateTime Parse(string input, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTime_Parse_styles;
		public static DateTime ParseExact(string input, string format, IFormatProvider provider) => DateTime_ParseExact;
		public static DateTime ParseExact(string input, string format, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTime_ParseExact_styles;
		public static DateTime ParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTime_ParseExact_formats;
		public static bool TryParse(string input, out DateTime result) => DateTime_TryParse;
		public static bool TryParse(string input, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTime result) => DateTime_TryParse_styles;
		public static bool TryParseExact(string input, string format, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTime result) => DateTime_TryParseExact;
		public static bool TryParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTime result) => DateTime_TryParseExact_formats;
		public static DateTime SpecifyKind(DateTime value, DateTimeKind kind) => DateTime_SpecifyKind;
		public TimeSpan Subtract(DateTime value) => DateTime_Subtract;
		public DateTime Subtract(TimeSpan value) => DateTime_Subtract_TimeSpan;
		public DateTime ToLocalTime() => DateTime_ToLocalTime;
		public DateTime ToUniversalTime() => DateTime_ToUniversalTime;
		public string ToShortDateString() => DateTime_ToShortDateString;
		public string ToShortTimeString() => DateTime_ToShortTimeString;
		public string ToLongDateString() => DateTime_ToLongDateString;
		public string ToLongTimeString() => DateTime_ToLongTimeString;
		public long ToFileTimeUtc() => DateTime_ToFileTimeUtc;
		public string ToString(string format) => DateTime_ToString_format;
		public string ToString(IFormatProvider provider) => DateTime_ToString_provider;
		public string ToString(string format, IFormatProvider provider) => DateTime_ToString_format_provider;

		public static DateTime operator +(DateTime d, TimeSpan t) => DateTime_plus;
		public static DateTime operator -(DateTime d, TimeSpan t) => DateTime_minus;
		public static TimeSpan operator -(DateTime d1, DateTime d2) => DateTime_Subtract;
		public static bool operator ==(DateTime left, DateTime right) => DateTime_equal;
		public static bool operator !=(DateTime left, DateTime right) => DateTime_notEqual;
		public static bool operator <(DateTime left, DateTime right) => DateTime_less;
		public static bool operator <=(DateTime left, DateTime right) => DateTime_lessOrEqual;
		public static bool operator >(DateTime left, DateTime right) => DateTime_greater;
		public static bool operator >=(DateTime left, DateTime right) => DateTime_greaterOrEqual;
	}

	public struct TimeSpan : IComparable, IFormattable, IComparable<TimeSpan>, IEquatable<TimeSpan> => TimeSpan {
		public const long TicksPerDay = 864000000000;
		public const long TicksPerHour = 36000000000;
		public const long TicksPerMinute = 600000000;
		public const long TicksPerSecond = 10000000;
		public const long TicksPerMillisecond = 10000;
		public static readonly TimeSpan Zero => TimeSpan_Zero;
		public static readonly TimeSpan MinValue => TimeSpan_MinValue;
		public static readonly TimeSpan MaxValue => TimeSpan_MaxValue;

		public TimeSpan() => TimeSpan_default;
		public TimeSpan(long ticks) => TimeSpan_new_ticks;
		public TimeSpan(int hours, int minutes, int seconds) => TimeSpan_new_time;
		public TimeSpan(int days, int hours, int minutes, int seconds) => TimeSpan_new_days;
		public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds) => TimeSpan_new_milliseconds;

		public int Days { get; } => TimeSpan_Days;
		public int Hours { get; } => TimeSpan_Hours;
		public int Minutes { get; } => TimeSpan_Minutes;
		public int Seconds { get; } => TimeSpan_Seconds;
		public int Milliseconds { get; } => TimeSpan_Milliseconds;
		public long Ticks { get; } => TimeSpan_Ticks;
		public double TotalDays { get; } => TimeSpan_TotalDays;
		public double TotalHours { get; } => TimeSpan_TotalHours;
		public double TotalMinutes { get; } => TimeSpan_TotalMinutes;
		public double TotalSeconds { get; } => TimeSpan_TotalSeconds;
		public double TotalMilliseconds { get; } => TimeSpan_TotalMilliseconds;

		public TimeSpan Add(TimeSpan ts) => TimeSpan_Add;
		public static int Compare(TimeSpan t1, TimeSpan t2) => TimeSpan_Compare;
		public int CompareTo(TimeSpan value) => TimeSpan_Compare;
		public int CompareTo(object value) => IComparable_CompareTo;
		public TimeSpan Divide(double divisor) => TimeSpan_Divide;
		public double Divide(TimeSpan ts) => TimeSpan_Divide_TimeSpan;
		public TimeSpan Duration() => TimeSpan_Duration;
		public bool Equals(TimeSpan obj) => TimeSpan_equal;
		public static bool Equals(TimeSpan t1, TimeSpan t2) => TimeSpan_equal;
		public static TimeSpan FromDays(double value) => TimeSpan_FromDays;
		public static TimeSpan FromHours(double value) => TimeSpan_FromHours;
		public static TimeSpan FromMinutes(double value) => TimeSpan_FromMinutes;
		public static TimeSpan FromSeconds(double value) => TimeSpan_FromSeconds;
		public static TimeSpan FromMilliseconds(double value) => TimeSpan_FromMilliseconds;
		public static TimeSpan FromTicks(long value) => TimeSpan_new_ticks;
		public TimeSpan Multiply(double factor) => TimeSpan_Multiply;
		public TimeSpan Negate() => TimeSpan_Negate;
		public static TimeSpan Parse(string input) => TimeSpan_Parse;
		public static TimeSpan Parse(string input, IFormatProvider provider) => TimeSpan_Parse_provider;
		public static TimeSpan ParseExact(string input, string format, IFormatProvider provider) => TimeSpan_ParseExact;
		public static TimeSpan ParseExact(string input, string format, IFormatProvider provider, System.Globalization.TimeSpanStyles styles) => TimeSpan_ParseExact_styles;
		public static TimeSpan ParseExact(string input, string[] formats, IFormatProvider provider) => TimeSpan_ParseExact_formats;
		public static TimeSpan ParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.TimeSpanStyles styles) => TimeSpan_ParseExact_formats;
		public static bool TryParse(string input, out TimeSpan result) => TimeSpan_TryParse;
		public static bool TryParse(string input, IFormatProvider provider, out TimeSpan result) => TimeSpan_TryParse_provider;
		public static bool TryParseExact(string input, string format, IFormatProvider provider, out TimeSpan result) => TimeSpan_TryParseExact;
		public static bool TryParseExact(string input, string format, IFormatProvider provider, System.Globalization.TimeSpanStyles styles, out TimeSpan result) => TimeSpan_TryParseExact_styles;
		public static bool TryParseExact(string input, string[] formats, IFormatProvider provider, out TimeSpan result) => TimeSpan_TryParseExact_formats;
		public static bool TryParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.TimeSpanStyles styles, out TimeSpan result) => TimeSpan_TryParseExact_formats_styles;
		public TimeSpan Subtract(TimeSpan ts) => TimeSpan_Subtract;
		public string ToString(string format) => TimeSpan_ToString_format;
		public string ToString(string format, IFormatProvider provider) => TimeSpan_ToString_format_provider;

		public static TimeSpan operator +(TimeSpan t) => TimeSpan_plus;
		public static TimeSpan operator -(TimeSpan t) => TimeSpan_Negate;
		public static TimeSpan operator +(TimeSpan t1, TimeSpan t2) => TimeSpan_Add;
		public static TimeSpan operator -(TimeSpan t1, TimeSpan t2) => TimeSpan_Subtract;
		public static TimeSpan operator *(TimeSpan timeSpan, double factor) => TimeSpan_Multiply;
		public static TimeSpan operator *(double factor, TimeSpan timeSpan) => TimeSpan_Multiply_factor_first;
		public static TimeSpan operator /(TimeSpan timeSpan, double divisor) => TimeSpan_Divide;
		public static double operator /(TimeSpan t1, TimeSpan t2) => TimeSpan_Divide_TimeSpan;
		public static bool operator ==(TimeSpan left, TimeSpan right) => TimeSpan_equal;
		public static bool operator !=(TimeSpan left, TimeSpan right) => TimeSpan_notEqual;
		public static bool operator <(TimeSpan left, TimeSpan right) => TimeSpan_less;
		public static bool operator <=(TimeSpan left, TimeSpan right) => TimeSpan_lessOrEqual;
		public static bool operator >(TimeSpan left, TimeSpan right) => TimeSpan_greater;
		public static bool operator >=(TimeSpan left, TimeSpan right) => TimeSpan_greaterOrEqual;
	}

	public struct DateTimeOffset : IComparable, IFormattable, IComparable<DateTimeOffset>, IEquatable<DateTimeOffset> => DateTimeOffset {
		public static readonly DateTimeOffset MinValue => DateTimeOffset_MinValue;
		public static readonly DateTimeOffset MaxValue => DateTimeOffset_MaxValue;
		public static readonly DateTimeOffset UnixEpoch => DateTimeOffset_UnixEpoch;
		public static DateTimeOffset Now { get; } => DateTimeOffset_Now;
		public static DateTimeOffset UtcNow { get; } => DateTimeOffset_Now;

		public DateTimeOffset() => DateTimeOffset_default;
		public DateTimeOffset(DateTime dateTime) => DateTimeOffset_new_DateTime;
		public DateTimeOffset(DateTime dateTime, TimeSpan offset) => DateTimeOffset_new_DateTime_offset;
		public DateTimeOffset(long ticks, TimeSpan offset) => DateTimeOffset_new_ticks;
		public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, TimeSpan offset) => DateTimeOffset_new_time;
		public DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset) => DateTimeOffset_new_milliseconds;

		public DateTime Date { get; } => DateTimeOffset_Date;
		public DateTime DateTime { get; } => DateTimeOffset_DateTime;
		public DateTime LocalDateTime { get; } => DateTimeOffset_LocalDateTime;
		public DateTime UtcDateTime { get; } => DateTimeOffset_UtcDateTime;
		public int Year { get; } => DateTimeOffset_Year;
		public int Month { get; } => DateTimeOffset_Month;
		public int Day { get; } => DateTimeOffset_Day;
		public DayOfWeek DayOfWeek { get; } => DateTimeOffset_DayOfWeek;
		public int DayOfYear { get; } => DateTimeOffset_DayOfYear;
		public int Hour { get; } => DateTimeOffset_Hour;
		public int Minute { get; } => DateTimeOffset_Minute;
		public int Second { get; } => DateTimeOffset_Second;
		public int Millisecond { get; } => DateTimeOffset_Millisecond;
		public TimeSpan Offset { get; } => DateTimeOffset_Offset;
		public long Ticks { get; } => DateTimeOffset_Ticks;
		public TimeSpan TimeOfDay { get; } => DateTimeOffset_TimeOfDay;
		public long UtcTicks { get; } => DateTimeOffset_UtcTicks;

		public DateTimeOffset Add(TimeSpan timeSpan) => DateTimeOffset_Add;
		public DateTimeOffset AddDays(double value) => DateTimeOffset_AddDays;
		public DateTimeOffset AddHours(double value) => DateTimeOffset_AddHours;
		public DateTimeOffset AddMinutes(double value) => DateTimeOffset_AddMinutes;
		public DateTimeOffset AddSeconds(double value) => DateTimeOffset_AddSeconds;
		public DateTimeOffset AddMilliseconds(double value) => DateTimeOffset_AddMilliseconds;
		public DateTimeOffset AddTicks(long value) => DateTimeOffset_AddTicks;
		public DateTimeOffset AddMonths(int months) => DateTimeOffset_AddMonths;
		public DateTimeOffset AddYears(int years) => DateTimeOffset_AddYears;
		public static int Compare(DateTimeOffset first, DateTimeOffset second) => DateTimeOffset_Compare;
		public int CompareTo(DateTimeOffset other) => DateTimeOffset_Compare;
		public bool Equals(DateTimeOffset other) => DateTimeOffset_equal;
		public static bool Equals(DateTimeOffset first, DateTimeOffset second) => DateTimeOffset_equal;
		public bool EqualsExact(DateTimeOffset other) => DateTimeOffset_EqualsExact;
		public static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds) => DateTimeOffset_FromUnixTimeMilliseconds;
		public static DateTimeOffset FromUnixTimeSeconds(long seconds) => DateTimeOffset_FromUnixTimeSeconds;
		public static DateTimeOffset Parse(string input) => DateTimeOffset_Parse;
		public static DateTimeOffset Parse(string input, IFormatProvider provider) => DateTimeOffset_Parse_provider;
		public static DateTimeOffset Parse(string input, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTimeOffset_Parse_styles;
		public static DateTimeOffset ParseExact(string input, string format, IFormatProvider provider) => DateTimeOffset_ParseExact;
		public static DateTimeOffset ParseExact(string input, string format, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTimeOffset_ParseExact_styles;
		public static DateTimeOffset ParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.DateTimeStyles styles) => DateTimeOffset_ParseExact_formats;
		public static bool TryParse(string input, out DateTimeOffset result) => DateTimeOffset_TryParse;
		public static bool TryParse(string input, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result) => DateTimeOffset_TryParse_styles;
		public static bool TryParseExact(string input, string format, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result) => DateTimeOffset_TryParseExact;
		public static bool TryParseExact(string input, string[] formats, IFormatProvider provider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result) => DateTimeOffset_TryParseExact_formats;
		public TimeSpan Subtract(DateTimeOffset value) => DateTimeOffset_Subtract;
		public DateTimeOffset Subtract(TimeSpan value) => DateTimeOffset_Subtract_TimeSpan;
		public DateTimeOffset ToLocalTime() => DateTimeOffset_ToUniversalTime;
		public DateTimeOffset ToOffset(TimeSpan offset) => DateTimeOffset_ToOffset;
		public DateTimeOffset ToUniversalTime() => DateTimeOffset_ToUniversalTime;
		public long ToFileTime() => DateTimeOffset_ToFileTime;
		public static DateTimeOffset FromFileTime(long fileTime) => DateTimeOffset_FromFileTime;
		public long ToUnixTimeMilliseconds() => DateTimeOffset_ToUnixTimeMilliseconds;
		public long ToUnixTimeSeconds() => DateTimeOffset_ToUnixTimeSeconds;
		public string ToString(string format) => DateTimeOffset_ToString_format;
		public string ToString(IFormatProvider provider) => DateTimeOffset_ToString_provider;
		public string ToString(string format, IFormatProvider provider) => DateTimeOffset_ToString_format_provider;

		public static implicit operator DateTimeOffset(DateTime dateTime) => DateTimeOffset_new_DateTime;
		public static DateTimeOffset operator +(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) => DateTimeOffset_Add;
		public static DateTimeOffset operator -(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) => DateTimeOffset_Subtract_TimeSpan;
		public static TimeSpan operator -(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_Subtract;
		public static bool operator ==(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_equal;
		public static bool operator !=(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_notEqual;
		public static bool operator <(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_less;
		public static bool operator <=(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_lessOrEqual;
		public static bool operator >(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_greater;
		public static bool operator >=(DateTimeOffset left, DateTimeOffset right) => DateTimeOffset_greaterOrEqual;
	}
}
