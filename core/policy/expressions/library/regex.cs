namespace System.Text.RegularExpressions {
	[Flags] public enum RegexOptions {
		None = 0,
		IgnoreCase = 1,
		Multiline = 2,
		ExplicitCapture = 4,
		Compiled = 8,
		Singleline = 16,
		IgnorePatternWhitespace = 32,
		RightToLeft = 64,
		ECMAScript = 256,
		CultureInvariant = 512
	}

	public delegate string MatchEvaluator(Match match);

	public class Regex => HostObject {
		public Regex(string pattern) => Regex_new;
		public Regex(string pattern, RegexOptions options) => Regex_new_options;
		public Regex(string pattern, RegexOptions options, TimeSpan matchTimeout) => Regex_new_timeout;
		public RegexOptions Options { get; } => Regex_Options;
		public string[] GetGroupNames() => Regex_GetGroupNames;
		public bool IsMatch(string input) => Regex_IsMatch;
		public bool IsMatch(string input, int startat) => Regex_IsMatch_start;
		public static bool IsMatch(string input, string pattern) => Regex_IsMatch_static;
		public static bool IsMatch(string input, string pattern, RegexOptions options) => Regex_IsMatch_static_options;
		public static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Regex_IsMatch_static_timeout;
		public Match Match(string input) => Regex_Match;
		public Match Match(string input, int startat) => Regex_Match_start;
		public Match Match(string input, int beginning, int length) => Regex_Match_part;
		public static Match Match(string input, string pattern) => Regex_Match_static;
		public static Match Match(string input, string pattern, RegexOptions options) => Regex_Match_static_options;
		public static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Regex_Match_static_timeout;
		public MatchCollection Matches(string input) => Regex_Matches;
		public MatchCollection Matches(string input, int startat) => Regex_Matches_start;
		public static MatchCollection Matches(string input, string pattern) => Regex_Matches_static;
		public static MatchCollection Matches(string input, string pattern, RegexOptions options) => Regex_Matches_static_options;
		public static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Regex_Matches_static_timeout;
		public string Replace(string input, string replacement) => Regex_Replace;
		public string Replace(string input, string replacement, int count) => Regex_Replace_count;
		public string Replace(string input, string replacement, int count, int startat) => Regex_Replace_start;
		public static string Replace(string input, string pattern, string replacement) => Regex_Replace_static;
		public static string Replace(string input, string pattern, string replacement, RegexOptions options) => Regex_Replace_static_options;
		public static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout) => Regex_Replace_static_timeout;
		public string Replace(string input, MatchEvaluator evaluator) => Regex_Replace_evaluator;
		public string Replace(string input, MatchEvaluator evaluator, int count) => Regex_Replace_evaluator_count;
		public string Replace(string input, MatchEvaluator evaluator, int count, int startat) => Regex_Replace_evaluator_start;
		public static string Replace(string input, string pattern, MatchEvaluator evaluator) => Regex_Replace_evaluator_static;
		public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options) => Regex_Replace_evaluator_static_options;
		public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout) => Regex_Replace_evaluator_static_timeout;
		public string[] Split(string input) => Regex_Split;
		public string[] Split(string input, int count) => Regex_Split_count;
		public string[] Split(string input, int count, int startat) => Regex_Split_start;
		public static string[] Split(string input, string pattern) => Regex_Split_static;
		public static string[] Split(string input, string pattern, RegexOptions options) => Regex_Split_static_options;
		public static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Regex_Split_static_timeout;
		public static string Escape(string str) => Regex_Escape;
		public static string Unescape(string str) => Regex_Unescape;
	}

	public class Capture => HostObject {
		public int Index { get; } => Capture_Index;
		public int Length { get; } => Capture_Length;
		public string Value { get; } => Capture_Value;
	}

	public class Group : Capture => HostObject {
		public bool Success { get; } => Group_Success;
		public string Name { get; } => Group_Name;
		public CaptureCollection Captures { get; } => Group_Captures;
	}

	public class Match : Group => HostObject {
		public static Match Empty { get; } => Match_Empty;
		public GroupCollection Groups { get; } => Match_Groups;
		public Match NextMatch() => Match_NextMatch;
		public string Result(string replacement) => Match_Result;
	}

	public class MatchCollection : IReadOnlyList<Match> => HostObject {
		public int Count { get; } => Collection_count;
		public Match this[int i] { get; } => Collection_at;
		public IEnumerator<Match> GetEnumerator() => Collection_GetEnumerator;
	}

	public class GroupCollection : IReadOnlyList<Group> => HostObject {
		public int Count { get; } => Collection_count;
		public Group this[int groupnum] { get; } => Collection_at;
		public Group this[string groupname] { get; } => GroupCollection_item;
		public IEnumerator<Group> GetEnumerator() => Collection_GetEnumerator;
	}

	public class CaptureCollection : IReadOnlyList<Capture> => HostObject {
		public int Count { get; } => Collection_count;
		public Capture this[int i] { get; } => Collection_at;
		public IEnumerator<Capture> GetEnumerator() => Collection_GetEnumerator;
	}
}
