/** Members of System.Exception. */
import { AnyDictionary } from '../collections/any-dictionary';
import { Exception, notNull } from '../runtime/object';

export function Exception_Message(self: Exception | null): string {
	return notNull(self).message;
}

export function Exception_InnerException(self: Exception | null): Exception | null {
	return notNull(self).inner;
}

export function Exception_GetBaseException(self: Exception | null): Exception {
	let exception = notNull(self);
	while (exception.inner !== null) exception = exception.inner!;
	return exception;
}

/** Compiled code has no frames to show. */
export function Exception_StackTrace(self: Exception | null): string | null {
	notNull(self);
	return null;
}

export function Exception_Source(self: Exception | null): string | null {
	return notNull(self).source;
}

export function Exception_setSource(self: Exception | null, source: string | null): void {
	notNull(self).source = source;
}

export function Exception_HelpLink(self: Exception | null): string | null {
	return notNull(self).helpLink;
}

export function Exception_setHelpLink(self: Exception | null, link: string | null): void {
	notNull(self).helpLink = link;
}

export function Exception_Data(self: Exception | null): AnyDictionary {
	const exception = notNull(self);
	if (exception.data === null) exception.data = new AnyDictionary();
	return changetype<AnyDictionary>(exception.data);
}

/** COR_E_EXCEPTION and the codes of the types that policies meet. */
export function Exception_HResult(self: Exception | null): i32 {
	const type = notNull(self).type;
	if (type == 'System.ArgumentException') return <i32>0x80070057;
	if (type == 'System.ArgumentNullException') return <i32>0x80004003;
	if (type == 'System.ArgumentOutOfRangeException') return <i32>0x80131502;
	if (type == 'System.FormatException') return <i32>0x80131537;
	if (type == 'System.InvalidCastException') return <i32>0x80004002;
	if (type == 'System.InvalidOperationException') return <i32>0x80131509;
	if (type == 'System.NullReferenceException') return <i32>0x80004003;
	if (type == 'System.Collections.Generic.KeyNotFoundException') return <i32>0x80131577;
	return <i32>0x80131500;
}

export function Exception_ToString(self: Exception | null): string {
	return notNull(self).ToString();
}
