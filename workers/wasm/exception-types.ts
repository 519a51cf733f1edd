/** Base classes of .NET's exceptions, as far as expressions can meet them; what is missing derives from System.SystemException. */
const BASES: Record<string, string> = {
	'System.SystemException': 'System.Exception',
	'System.ApplicationException': 'System.Exception',
	'System.AggregateException': 'System.Exception',
	'System.ArgumentNullException': 'System.ArgumentException',
	'System.ArgumentOutOfRangeException': 'System.ArgumentException',
	'System.Globalization.CultureNotFoundException': 'System.ArgumentException',
	'System.Text.DecoderFallbackException': 'System.ArgumentException',
	'System.Text.EncoderFallbackException': 'System.ArgumentException',
	'System.DivideByZeroException': 'System.ArithmeticException',
	'System.OverflowException': 'System.ArithmeticException',
	'System.NotFiniteNumberException': 'System.ArithmeticException',
	'System.ObjectDisposedException': 'System.InvalidOperationException',
	'System.PlatformNotSupportedException': 'System.NotSupportedException',
	'System.UriFormatException': 'System.FormatException',
	'System.IO.DirectoryNotFoundException': 'System.IO.IOException',
	'System.IO.FileNotFoundException': 'System.IO.IOException',
	'System.IO.EndOfStreamException': 'System.IO.IOException',
	'System.Text.RegularExpressions.RegexMatchTimeoutException': 'System.TimeoutException',
	'System.Text.RegularExpressions.RegexParseException': 'System.ArgumentException',
	'System.Security.Cryptography.CryptographicUnexpectedOperationException':
		'System.Security.Cryptography.CryptographicException',
	'System.TimeZoneNotFoundException': 'System.Exception',
	'System.InvalidTimeZoneException': 'System.Exception',
	'Newtonsoft.Json.JsonException': 'System.Exception',
	'Newtonsoft.Json.JsonReaderException': 'Newtonsoft.Json.JsonException',
	'Newtonsoft.Json.JsonWriterException': 'Newtonsoft.Json.JsonException',
	'Newtonsoft.Json.JsonSerializationException': 'Newtonsoft.Json.JsonException',
};

/** Would `catch (caught)` catch an exception of this type? Full .NET names. */
export function isExceptionType(type: string, caught: string): boolean {
	let current: string | undefined = type;
	while (current !== undefined && current !== 'System.Exception') {
		if (current === caught) return true;
		current = BASES[current] ?? (current === 'System.SystemException' ? undefined : 'System.SystemException');
	}
	return caught === 'System.Exception' || caught === 'System.Object';
}
