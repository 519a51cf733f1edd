/** The ToString members of dates and durations that take a format or a provider, whose culture is the invariant one. */
import { DateTime } from './date-time';
import { formatDateTime, formatDateTimeOffset } from './date-time-format';
import { DateTimeOffset } from './date-time-offset';
import { Guid, Guid_ToString_format } from '../system/guid';
import { Obj } from '../runtime/object';
import { TimeSpan } from './time-span';
import { formatTimeSpan } from './time-span-format';

export function DateTime_ToString_format(self: DateTime, format: string | null): string {
	return formatDateTime(self, format);
}

export function DateTime_ToString_provider(self: DateTime, _provider: Obj | null): string {
	return self.ToString();
}

export function DateTime_ToString_format_provider(
	self: DateTime,
	format: string | null,
	_provider: Obj | null,
): string {
	return formatDateTime(self, format);
}

export function DateTime_ToShortDateString(self: DateTime): string {
	return formatDateTime(self, 'd');
}

export function DateTime_ToLongDateString(self: DateTime): string {
	return formatDateTime(self, 'D');
}

export function DateTime_ToShortTimeString(self: DateTime): string {
	return formatDateTime(self, 't');
}

export function DateTime_ToLongTimeString(self: DateTime): string {
	return formatDateTime(self, 'T');
}

export function TimeSpan_ToString_format(self: TimeSpan, format: string | null): string {
	return formatTimeSpan(self.ticks, format);
}

export function TimeSpan_ToString_format_provider(
	self: TimeSpan,
	format: string | null,
	_provider: Obj | null,
): string {
	return formatTimeSpan(self.ticks, format);
}

export function DateTimeOffset_ToString_format(self: DateTimeOffset, format: string | null): string {
	return formatDateTimeOffset(self.clock(), self.offset, format);
}

export function DateTimeOffset_ToString_provider(self: DateTimeOffset, _provider: Obj | null): string {
	return self.ToString();
}

export function DateTimeOffset_ToString_format_provider(
	self: DateTimeOffset,
	format: string | null,
	_provider: Obj | null,
): string {
	return formatDateTimeOffset(self.clock(), self.offset, format);
}

export function Guid_ToString_format_provider(self: Guid, format: string | null, _provider: Obj | null): string {
	return Guid_ToString_format(self, format);
}
