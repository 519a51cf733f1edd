// Time zones, their rules, and the older class of the local one.
namespace System {
	public sealed class TimeZoneInfo : IEquatable<TimeZoneInfo> => TimeZoneInfo {
		public static TimeZoneInfo Local { get; } => TimeZoneInfo_Local;
		public static TimeZoneInfo Utc { get; } => TimeZoneInfo_Utc;
		public TimeSpan BaseUtcOffset { get; } => TimeZoneInfo_BaseUtcOffset;
		public string DaylightName { get; } => TimeZoneInfo_DaylightName;
		public string DisplayName { get; } => TimeZoneInfo_DisplayName;
		public string Id { get; } => TimeZoneInfo_Id;
		public string StandardName { get; } => TimeZoneInfo_StandardName;
		public bool SupportsDaylightSavingTime { get; } => TimeZoneInfo_SupportsDaylightSavingTime;

		public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone) => TimeZoneInfo_ConvertTime;
		public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone) => TimeZoneInfo_ConvertTime_source;
		public static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone) => TimeZoneInfo_ConvertTime_offset;
		public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId) => TimeZoneInfo_ConvertTimeById;
		public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId) => TimeZoneInfo_ConvertTimeById_source;
		public static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId) => TimeZoneInfo_ConvertTimeById_offset;
		public static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone) => TimeZoneInfo_ConvertTimeFromUtc;
		public static DateTime ConvertTimeToUtc(DateTime dateTime) => TimeZoneInfo_ConvertTimeToUtc;
		public static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone) => TimeZoneInfo_ConvertTimeToUtc_source;
		public static TimeZoneInfo FindSystemTimeZoneById(string id) => TimeZoneInfo_FindSystemTimeZoneById;
		public TimeSpan GetUtcOffset(DateTime dateTime) => TimeZoneInfo_GetUtcOffset;
		public TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset) => TimeZoneInfo_GetUtcOffset_offset;
		public bool IsDaylightSavingTime(DateTime dateTime) => TimeZoneInfo_IsDaylightSavingTime;
		public bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset) => TimeZoneInfo_IsDaylightSavingTime_offset;
		public bool Equals(TimeZoneInfo other) => TimeZoneInfo_Equals;
		public bool HasSameRules(TimeZoneInfo other) => TimeZoneInfo_HasSameRules;
		public bool IsAmbiguousTime(DateTime dateTime) => TimeZoneInfo_IsAmbiguousTime;
		public bool IsAmbiguousTime(DateTimeOffset dateTimeOffset) => TimeZoneInfo_IsAmbiguousTime_offset;
		public bool IsInvalidTime(DateTime dateTime) => TimeZoneInfo_IsInvalidTime;
		public TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime) => TimeZoneInfo_GetAmbiguousTimeOffsets;
		public TimeSpan[] GetAmbiguousTimeOffsets(DateTimeOffset dateTimeOffset) => TimeZoneInfo_GetAmbiguousTimeOffsets_offset;
		public AdjustmentRule[] GetAdjustmentRules() => TimeZoneInfo_GetAdjustmentRules;
		public static IReadOnlyList<TimeZoneInfo> GetSystemTimeZones() => TimeZoneInfo_GetSystemTimeZones;
		public static void ClearCachedData() => TimeZoneInfo_ClearCachedData;
		public string ToSerializedString() => TimeZoneInfo_ToSerializedString;
		public static TimeZoneInfo FromSerializedString(string source) => TimeZoneInfo_FromSerializedString;
		public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName) => TimeZoneInfo_CreateCustomTimeZone;
		public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, AdjustmentRule[] adjustmentRules) => TimeZoneInfo_CreateCustomTimeZone_rules;
		public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime) => TimeZoneInfo_CreateCustomTimeZone_rules;

		public struct TransitionTime : IEquatable<TransitionTime> => TransitionTime {
			public static TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day) => TransitionTime_CreateFixedDateRule;
			public static TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek) => TransitionTime_CreateFloatingDateRule;
			public bool IsFixedDateRule { get; } => TransitionTime_IsFixedDateRule;
			public DateTime TimeOfDay { get; } => TransitionTime_TimeOfDay;
			public int Month { get; } => TransitionTime_Month;
			public int Day { get; } => TransitionTime_Day;
			public int Week { get; } => TransitionTime_Week;
			public DayOfWeek DayOfWeek { get; } => TransitionTime_DayOfWeek;
			public bool Equals(TransitionTime other) => TransitionTime_equal;
			public static bool operator ==(TransitionTime t1, TransitionTime t2) => TransitionTime_equal;
			public static bool operator !=(TransitionTime t1, TransitionTime t2) => TransitionTime_notEqual;
		}

		public sealed class AdjustmentRule : IEquatable<AdjustmentRule> => AdjustmentRule {
			public static AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TransitionTime daylightTransitionStart, TransitionTime daylightTransitionEnd) => AdjustmentRule_Create;
			public DateTime DateStart { get; } => AdjustmentRule_DateStart;
			public DateTime DateEnd { get; } => AdjustmentRule_DateEnd;
			public TimeSpan DaylightDelta { get; } => AdjustmentRule_DaylightDelta;
			public TransitionTime DaylightTransitionStart { get; } => AdjustmentRule_DaylightTransitionStart;
			public TransitionTime DaylightTransitionEnd { get; } => AdjustmentRule_DaylightTransitionEnd;
			public bool Equals(AdjustmentRule other) => AdjustmentRule_Equals;
		}
	}

	public abstract class TimeZone => TimeZoneInfo {
		public static TimeZone CurrentTimeZone { get; } => TimeZoneInfo_Local;
		public string DaylightName { get; } => TimeZoneInfo_DaylightName;
		public string StandardName { get; } => TimeZoneInfo_StandardName;
		public TimeSpan GetUtcOffset(DateTime time) => TimeZoneInfo_GetUtcOffset;
		public bool IsDaylightSavingTime(DateTime time) => TimeZoneInfo_IsDaylightSavingTime;
		public static bool IsDaylightSavingTime(DateTime time, System.Globalization.DaylightTime daylightTimes) => TimeZone_IsDaylightSavingTime;
		public System.Globalization.DaylightTime GetDaylightChanges(int year) => TimeZone_GetDaylightChanges;
		public DateTime ToLocalTime(DateTime time) => TimeZone_ToLocalTime;
		public DateTime ToUniversalTime(DateTime time) => TimeZone_ToUniversalTime;
	}
}

namespace System.Globalization {
	public class DaylightTime => DaylightTime {
		public DaylightTime(DateTime start, DateTime end, TimeSpan delta) => DaylightTime_new;
		public DateTime Start { get; } => DaylightTime_Start;
		public DateTime End { get; } => DaylightTime_End;
		public TimeSpan Delta { get; } => DaylightTime_Delta;
	}
}
