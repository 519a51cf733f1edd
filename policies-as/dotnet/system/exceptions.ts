/** Constructors of exceptions: each names its .NET type and the message that it has without one. */
import { Exception } from '../runtime/object';

/** A message that is null shows as .NET's default. */
function made(type: string, message: string | null, inner: Exception | null = null): Exception {
	return new Exception(type, message === null ? "Exception of type '" + type + "' was thrown." : message, inner);
}

export function Exception_new(): Exception {
	return made('System.Exception', "Exception of type 'System.Exception' was thrown.");
}

export function Exception_new_message(message: string | null): Exception {
	return made('System.Exception', message);
}

export function Exception_new_inner(message: string | null, inner: Exception | null): Exception {
	return made('System.Exception', message, inner);
}

export function SystemException_new(): Exception {
	return made('System.SystemException', 'System error.');
}

export function SystemException_new_message(message: string | null): Exception {
	return made('System.SystemException', message);
}

export function SystemException_new_inner(message: string | null, inner: Exception | null): Exception {
	return made('System.SystemException', message, inner);
}

export function ApplicationException_new(): Exception {
	return made('System.ApplicationException', 'Error in the application.');
}

export function ApplicationException_new_message(message: string | null): Exception {
	return made('System.ApplicationException', message);
}

export function ApplicationException_new_inner(message: string | null, inner: Exception | null): Exception {
	return made('System.ApplicationException', message, inner);
}

export function AggregateException_new_message(message: string | null): Exception {
	return made('System.AggregateException', message);
}

export function ArithmeticException_new(): Exception {
	return made('System.ArithmeticException', 'Overflow or underflow in the arithmetic operation.');
}

export function ArithmeticException_new_message(message: string | null): Exception {
	return made('System.ArithmeticException', message);
}

export function DivideByZeroException_new(): Exception {
	return made('System.DivideByZeroException', 'Attempted to divide by zero.');
}

export function DivideByZeroException_new_message(message: string | null): Exception {
	return made('System.DivideByZeroException', message);
}

export function OverflowException_new(): Exception {
	return made('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
}

export function OverflowException_new_message(message: string | null): Exception {
	return made('System.OverflowException', message);
}

export function FormatException_new(): Exception {
	return made('System.FormatException', 'One of the identified items was in an invalid format.');
}

export function FormatException_new_message(message: string | null): Exception {
	return made('System.FormatException', message);
}

export function FormatException_new_inner(message: string | null, inner: Exception | null): Exception {
	return made('System.FormatException', message, inner);
}

export function UriFormatException_new(): Exception {
	return made('System.UriFormatException', 'One of the identified items was in an invalid format.');
}

export function UriFormatException_new_message(message: string | null): Exception {
	return made('System.UriFormatException', message);
}

export function InvalidOperationException_new(): Exception {
	return made('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
}

export function InvalidOperationException_new_message(message: string | null): Exception {
	return made('System.InvalidOperationException', message);
}

export function InvalidOperationException_new_inner(message: string | null, inner: Exception | null): Exception {
	return made('System.InvalidOperationException', message, inner);
}

export function InvalidCastException_new(): Exception {
	return made('System.InvalidCastException', 'Specified cast is not valid.');
}

export function InvalidCastException_new_message(message: string | null): Exception {
	return made('System.InvalidCastException', message);
}

export function NullReferenceException_new(): Exception {
	return made('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

export function NullReferenceException_new_message(message: string | null): Exception {
	return made('System.NullReferenceException', message);
}

export function IndexOutOfRangeException_new(): Exception {
	return made('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

export function IndexOutOfRangeException_new_message(message: string | null): Exception {
	return made('System.IndexOutOfRangeException', message);
}

export function NotSupportedException_new(): Exception {
	return made('System.NotSupportedException', 'Specified method is not supported.');
}

export function NotSupportedException_new_message(message: string | null): Exception {
	return made('System.NotSupportedException', message);
}

export function NotImplementedException_new(): Exception {
	return made('System.NotImplementedException', 'The method or operation is not implemented.');
}

export function NotImplementedException_new_message(message: string | null): Exception {
	return made('System.NotImplementedException', message);
}

export function RankException_new_message(message: string | null): Exception {
	return made('System.RankException', message);
}

export function ArrayTypeMismatchException_new_message(message: string | null): Exception {
	return made('System.ArrayTypeMismatchException', message);
}

export function TimeoutException_new(): Exception {
	return made('System.TimeoutException', 'The operation has timed out.');
}

export function TimeoutException_new_message(message: string | null): Exception {
	return made('System.TimeoutException', message);
}

export function KeyNotFoundException_new(): Exception {
	return made('System.Collections.Generic.KeyNotFoundException', 'The given key was not present in the dictionary.');
}

export function KeyNotFoundException_new_message(message: string | null): Exception {
	return made('System.Collections.Generic.KeyNotFoundException', message);
}

export function ObjectDisposedException_new(objectName: string | null): Exception {
	const suffix = objectName === null || objectName == '' ? '' : "\nObject name: '" + objectName + "'.";
	return made('System.ObjectDisposedException', 'Cannot access a disposed object.' + suffix);
}
