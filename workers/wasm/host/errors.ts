import { DotNetError } from '../host.ts';

/** The .NET exceptions that host functions throw, by the texts of .NET Core 3.1. */

export function argument(message: string, parameter?: string): DotNetError {
	return new DotNetError('System.ArgumentException', withParameter(message, parameter));
}

export function argumentNull(parameter: string): DotNetError {
	return new DotNetError('System.ArgumentNullException', withParameter('Value cannot be null.', parameter));
}

export function argumentOutOfRange(parameter: string, message: string): DotNetError {
	return new DotNetError('System.ArgumentOutOfRangeException', withParameter(message, parameter));
}

/** An index outside of a list. */
export function indexOutOfRange(parameter = 'index'): DotNetError {
	return argumentOutOfRange(
		parameter,
		'Index was out of range. Must be non-negative and less than the size of the collection.',
	);
}

export function cryptographic(message: string): DotNetError {
	return new DotNetError('System.Security.Cryptography.CryptographicException', message);
}

export function format(message: string): DotNetError {
	return new DotNetError('System.FormatException', message);
}

export function invalidCast(message: string): DotNetError {
	return new DotNetError('System.InvalidCastException', message);
}

export function invalidOperation(message: string): DotNetError {
	return new DotNetError('System.InvalidOperationException', message);
}

export function notSupported(message: string): DotNetError {
	return new DotNetError('System.NotSupportedException', message);
}

export function nullReference(): DotNetError {
	return new DotNetError('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

export function overflow(message: string): DotNetError {
	return new DotNetError('System.OverflowException', message);
}

function withParameter(message: string, parameter: string | undefined): string {
	return parameter === undefined ? message : `${message} (Parameter '${parameter}')`;
}
