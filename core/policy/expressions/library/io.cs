// System.IO: readers and writers of strings.
namespace System.IO {
	public class StringReader : IDisposable => StringReader {
		public StringReader(string s) => StringReader_new;
		public void Close() => StringReader_Close;
		public void Dispose() => StringReader_Close;
		public int Peek() => StringReader_Peek;
		public int Read() => StringReader_Read;
		public int Read(char[] buffer, int index, int count) => StringReader_Read_units;
		public int ReadBlock(char[] buffer, int index, int count) => StringReader_Read_units;
		public string ReadLine() => StringReader_ReadLine;
		public string ReadToEnd() => StringReader_ReadToEnd;
	}

	public class StringWriter : IDisposable => StringWriter {
		public StringWriter() => StringWriter_new;
		public StringWriter(IFormatProvider formatProvider) => StringWriter_new_provider;
		public StringWriter(StringBuilder sb) => StringWriter_new_builder;
		public string NewLine { get; set; } => StringWriter_NewLine, StringWriter_setNewLine;
		public void Close() => StringWriter_Close;
		public void Dispose() => StringWriter_Close;
		public void Flush() => StringWriter_Flush;
		public StringBuilder GetStringBuilder() => StringWriter_GetStringBuilder;
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
	}
}
