// System.IO: readers and writers of strings, and their bases.
namespace System.IO {
	public abstract class TextReader : IDisposable => StringReader {
		public static readonly TextReader Null => TextReader_Null;
		public static TextReader Synchronized(TextReader reader) => TextReader_Synchronized;
		public void Close() => StringReader_Close;
		public void Dispose() => StringReader_Close;
		public int Peek() => StringReader_Peek;
		public int Read() => StringReader_Read;
		public int Read(char[] buffer, int index, int count) => StringReader_Read_units;
		public int ReadBlock(char[] buffer, int index, int count) => StringReader_Read_units;
		public string ReadLine() => StringReader_ReadLine;
		public string ReadToEnd() => StringReader_ReadToEnd;
	}

	public class StringReader : TextReader => StringReader {
		public StringReader(string s) => StringReader_new;
	}

	public abstract class TextWriter : IDisposable => StringWriter {
		public static readonly TextWriter Null => TextWriter_Null;
		public static TextWriter Synchronized(TextWriter writer) => TextWriter_Synchronized;
		public Encoding Encoding { get; } => TextWriter_Encoding;
		public IFormatProvider FormatProvider { get; } => TextWriter_FormatProvider;
		public string NewLine { get; set; } => StringWriter_NewLine, StringWriter_setNewLine;
		public void Close() => StringWriter_Close;
		public void Dispose() => StringWriter_Close;
		public void Flush() => StringWriter_Flush;
		public void Write(string value) => StringWriter_Write;
		public void Write(char value) => StringWriter_Write_char;
		public void Write(bool value) => StringWriter_Write;
		public void Write(int value) => StringWriter_Write;
		public void Write(uint value) => StringWriter_Write;
		public void Write(long value) => StringWriter_Write;
		public void Write(ulong value) => StringWriter_Write;
		public void Write(float value) => StringWriter_Write;
		public void Write(double value) => StringWriter_Write;
		public void Write(decimal value) => StringWriter_Write;
		public void Write(object value) => StringWriter_Write;
		public void Write(char[] buffer) => StringWriter_Write_units;
		public void Write(string format, params object[] arg) => StringWriter_Write_format;
		public void Write(string format, object arg0) => TextWriter_Write_format1;
		public void Write(string format, object arg0, object arg1) => TextWriter_Write_format2;
		public void Write(string format, object arg0, object arg1, object arg2) => TextWriter_Write_format3;
		public void Write(char[] buffer, int index, int count) => TextWriter_Write_units_part;
		public void WriteLine() => StringWriter_WriteLine;
		public void WriteLine(string value) => StringWriter_WriteLine_value;
		public void WriteLine(char value) => StringWriter_WriteLine_char;
		public void WriteLine(bool value) => StringWriter_WriteLine_value;
		public void WriteLine(int value) => StringWriter_WriteLine_value;
		public void WriteLine(uint value) => StringWriter_WriteLine_value;
		public void WriteLine(long value) => StringWriter_WriteLine_value;
		public void WriteLine(ulong value) => StringWriter_WriteLine_value;
		public void WriteLine(float value) => StringWriter_WriteLine_value;
		public void WriteLine(double value) => StringWriter_WriteLine_value;
		public void WriteLine(decimal value) => StringWriter_WriteLine_value;
		public void WriteLine(object value) => StringWriter_WriteLine_value;
		public void WriteLine(string format, params object[] arg) => StringWriter_WriteLine_format;
		public void WriteLine(string format, object arg0) => TextWriter_WriteLine_format1;
		public void WriteLine(string format, object arg0, object arg1) => TextWriter_WriteLine_format2;
		public void WriteLine(string format, object arg0, object arg1, object arg2) => TextWriter_WriteLine_format3;
		public void WriteLine(char[] buffer) => TextWriter_WriteLine_units;
		public void WriteLine(char[] buffer, int index, int count) => TextWriter_WriteLine_units_part;
	}

	public class StringWriter : TextWriter => StringWriter {
		public StringWriter() => StringWriter_new;
		public StringWriter(IFormatProvider formatProvider) => StringWriter_new_provider;
		public StringWriter(StringBuilder sb) => StringWriter_new_builder;
		public StringWriter(StringBuilder sb, IFormatProvider formatProvider) => StringWriter_new_builder_provider;
		public StringBuilder GetStringBuilder() => StringWriter_GetStringBuilder;
	}
}
