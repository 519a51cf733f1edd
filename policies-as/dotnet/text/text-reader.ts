/** System.IO.TextReader: what StringReader inherits of it. */
import { given } from '../runtime/item';
import { StringReader } from './string-reader';

/** A reader that is always at its end. */
export function TextReader_Null(): StringReader {
	return new StringReader('');
}

/** Expressions have one thread. */
export function TextReader_Synchronized(reader: StringReader | null): StringReader {
	return given(reader, 'reader');
}
