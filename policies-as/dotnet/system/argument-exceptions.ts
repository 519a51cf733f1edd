/** ArgumentException and its kin: the name of the parameter is part of the message. */
import { Exception, notNull, Obj } from '../runtime/object';

const NO_VALUE = 'Value cannot be null.';
const OUT_OF_RANGE = 'Specified argument was out of the range of valid values.';

function withParameter(type: string, message: string | null, parameter: string | null): Exception {
	const text = message === null ? "Exception of type '" + type + "' was thrown." : message;
	const isNamed = parameter !== null && parameter != '';
	const exception = new Exception(type, isNamed ? text + " (Parameter '" + parameter! + "')" : text);
	exception.parameter = parameter;
	return exception;
}

export function ArgumentException_new(): Exception {
	return withParameter('System.ArgumentException', 'Value does not fall within the expected range.', null);
}

export function ArgumentException_new_message(message: string | null): Exception {
	return withParameter('System.ArgumentException', message, null);
}

export function ArgumentException_new_parameter(message: string | null, parameter: string | null): Exception {
	return withParameter('System.ArgumentException', message, parameter);
}

export function ArgumentException_new_inner(message: string | null, inner: Exception | null): Exception {
	return withInner(ArgumentException_new_message(message), inner);
}

export function ArgumentException_new_parameter_inner(
	message: string | null,
	parameter: string | null,
	inner: Exception | null,
): Exception {
	return withInner(ArgumentException_new_parameter(message, parameter), inner);
}

function withInner(outer: Exception, inner: Exception | null): Exception {
	const exception = new Exception(outer.type, outer.message, inner);
	exception.parameter = outer.parameter;
	return exception;
}

/** The name of the parameter; for an exception of the library it stands in the message only. */
export function ArgumentException_ParamName(self: Exception | null): string | null {
	const exception = notNull(self);
	if (exception.parameter !== null) return exception.parameter;
	const start = exception.message.lastIndexOf("(Parameter '");
	if (start < 0 || !exception.message.endsWith("')")) return null;
	return exception.message.substring(start + 12, exception.message.length - 2);
}

export function ArgumentNullException_new(): Exception {
	return withParameter('System.ArgumentNullException', NO_VALUE, null);
}

export function ArgumentNullException_new_parameter(parameter: string | null): Exception {
	return withParameter('System.ArgumentNullException', NO_VALUE, parameter);
}

export function ArgumentNullException_new_message(parameter: string | null, message: string | null): Exception {
	return withParameter('System.ArgumentNullException', message, parameter);
}

export function ArgumentOutOfRangeException_new(): Exception {
	return withParameter('System.ArgumentOutOfRangeException', OUT_OF_RANGE, null);
}

export function ArgumentOutOfRangeException_new_parameter(parameter: string | null): Exception {
	return withParameter('System.ArgumentOutOfRangeException', OUT_OF_RANGE, parameter);
}

export function ArgumentOutOfRangeException_new_message(parameter: string | null, message: string | null): Exception {
	return withParameter('System.ArgumentOutOfRangeException', message, parameter);
}

export function ArgumentNullException_new_inner(message: string | null, inner: Exception | null): Exception {
	return withInner(ArgumentNullException_new_message(null, message), inner);
}

export function ArgumentOutOfRangeException_new_inner(message: string | null, inner: Exception | null): Exception {
	return withInner(ArgumentOutOfRangeException_new_message(null, message), inner);
}

export function ArgumentOutOfRangeException_new_value(
	parameter: string | null,
	value: Obj | null,
	message: string | null,
): Exception {
	const exception = ArgumentOutOfRangeException_new_message(parameter, message);
	if (value === null) return exception;
	const text = exception.message + '\nActual value was ' + value.ToString() + '.';
	const detailed = new Exception(exception.type, text);
	detailed.parameter = parameter;
	return detailed;
}
