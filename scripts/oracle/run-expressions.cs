// Runs every class E_<number> of its own program, whose method Run() is an expression, and prints what each gives, a line
// each: the number, a tab, and the result as vectors write it. evaluate.ts compiles it with the expressions.
using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;

public static class RunExpressions {
	static readonly Type[] SmallNumbers = { typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint) };

	public static void Main() {
		foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(each => each.Name.StartsWith("E_"))) {
			Console.WriteLine(type.Name.Substring(2) + "\t" + InTime(type));
		}
		Console.Out.Flush();
		Environment.Exit(0);
	}

	static string InTime(Type type) {
		var result = "{\"error\":{\"type\":\"Hang\",\"message\":\"\"}}";
		var thread = new Thread(() => {
			Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
			Thread.CurrentThread.CurrentUICulture = CultureInfo.InvariantCulture;
			result = Run(type);
		}, 16 << 20);
		thread.IsBackground = true;
		thread.Start();
		thread.Join(5000);
		return result;
	}

	static string Run(Type type) {
		try {
			var value = type.GetMethod("Run").Invoke(null, null);
			return "{\"type\":" + (value == null ? "null" : Quote(value.GetType().FullName)) + ",\"value\":" + Value(value) + "}";
		} catch (TargetInvocationException e) {
			var error = e.InnerException;
			return "{\"error\":{\"type\":" + Quote(error.GetType().FullName) + ",\"message\":" + Quote(error.Message) + "}}";
		}
	}

	static string Value(object value) {
		if (value == null) return "null";
		if (value is bool) return (bool)value ? "true" : "false";
		if (value is byte[]) return Quote(Convert.ToBase64String((byte[])value));
		if (SmallNumbers.Contains(value.GetType())) return Convert.ToString(value, CultureInfo.InvariantCulture);
		if (value is double) return Floating((double)value, ((double)value).ToString("R", CultureInfo.InvariantCulture));
		if (value is float) return Floating((float)value, Shortest((float)value));
		var formattable = value as IFormattable;
		return Quote(formattable == null ? value.ToString() : formattable.ToString(null, CultureInfo.InvariantCulture));
	}

	static string Floating(double value, string text) {
		if (double.IsNaN(value)) return "\"NaN\"";
		return double.IsInfinity(value) ? (value > 0 ? "\"Infinity\"" : "\"-Infinity\"") : text;
	}

	static string Shortest(float value) {
		var texts = Enumerable.Range(6, 4).Select(digits => value.ToString("G" + digits, CultureInfo.InvariantCulture));
		return texts.First(text => float.IsNaN(value) || float.Parse(text, CultureInfo.InvariantCulture) == value);
	}

	static string Quote(string text) {
		var quoted = new StringBuilder("\"");
		foreach (var unit in text) {
			if (unit == '"' || unit == '\\') quoted.Append('\\').Append(unit);
			else if (unit < 32 || unit > 126) quoted.Append("\\u" + ((int)unit).ToString("x4"));
			else quoted.Append(unit);
		}
		return quoted.Append('"').ToString();
	}
}
