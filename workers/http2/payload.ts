/** The payloads of DATA and HEADERS without padding and priority (RFC 9113 sections 6.1 and 6.2). */
import { ConnectionError, ERROR, FLAG } from './protocol.ts';

const PRIORITY_BYTES = 5;

/** Throws ConnectionError for padding that does not fit. */
export function dataOf(flags: number, payload: Buffer): Buffer {
	return flags & FLAG.PADDED ? withoutPadding(payload, 1) : payload;
}

/** The fragment of the header block. Throws ConnectionError for a payload without room for what its flags announce. */
export function fragmentOf(flags: number, payload: Buffer): Buffer {
	const start = (flags & FLAG.PADDED ? 1 : 0) + (flags & FLAG.PRIORITY ? PRIORITY_BYTES : 0);
	if (flags & FLAG.PADDED) return withoutPadding(payload, start);
	if (payload.length < start) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a short HEADERS frame');
	return start === 0 ? payload : payload.subarray(start);
}

/** The stream that a HEADERS frame depends on; 0 for none. `fragmentOf` has checked the payload. */
export function dependencyOf(flags: number, payload: Buffer): number {
	return flags & FLAG.PRIORITY ? payload.readUInt32BE(flags & FLAG.PADDED ? 1 : 0) & 0x7fffffff : 0;
}

function withoutPadding(payload: Buffer, start: number): Buffer {
	if (payload.length < start) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a padded frame that is too short');
	const end = payload.length - payload[0]!;
	if (end < start) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'padding longer than its frame');
	return payload.subarray(start, end);
}
