import type { Encoder } from './hpack/encoder.ts';
import {
	ConnectionError,
	DEFAULT_FRAME_BYTES,
	DEFAULT_TABLE_BYTES,
	DEFAULT_WINDOW,
	ERROR,
	MAXIMUM_WINDOW,
	SETTING,
} from './protocol.ts';

const SETTING_BYTES = 6;
const LARGEST_FRAME_BYTES = 0xffffff;

/** What the peer's SETTINGS allow this side (RFC 9113 section 6.5). */
export class PeerSettings {
	/** Bytes that a new stream may send. */
	initialWindow = DEFAULT_WINDOW;
	/** Until SETTINGS arrive a single one: what is above the limit would be refused. */
	maxConcurrentStreams = 1;
	maxFrameBytes = DEFAULT_FRAME_BYTES;
	received = false;
	readonly #encoder: Encoder;
	readonly #mayEnablePush: boolean;

	/**
	 * @param encoder follows SETTINGS_HEADER_TABLE_SIZE
	 * @param mayEnablePush a server may get ENABLE_PUSH 1 from a client, never the reverse
	 */
	constructor(encoder: Encoder, mayEnablePush: boolean) {
		this.#encoder = encoder;
		this.#mayEnablePush = mayEnablePush;
	}

	/** Takes over the payload of a SETTINGS frame; throws ConnectionError for a value that is not allowed. */
	apply(payload: Buffer): void {
		if (payload.length % SETTING_BYTES !== 0) {
			throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'SETTINGS of an odd size');
		}
		if (!this.received) this.maxConcurrentStreams = Number.POSITIVE_INFINITY;
		this.received = true;
		for (let at = 0; at < payload.length; at += SETTING_BYTES) {
			this.#set(payload.readUInt16BE(at), payload.readUInt32BE(at + 2));
		}
	}

	#set(identifier: number, value: number): void {
		switch (identifier) {
			case SETTING.HEADER_TABLE_SIZE:
				this.#encoder.resize(Math.min(value, DEFAULT_TABLE_BYTES));
				break;
			case SETTING.ENABLE_PUSH:
				if (value > 1 || (value === 1 && !this.#mayEnablePush)) {
					throw new ConnectionError(ERROR.PROTOCOL_ERROR, `ENABLE_PUSH ${value}`);
				}
				break;
			case SETTING.MAX_CONCURRENT_STREAMS:
				this.maxConcurrentStreams = value;
				break;
			case SETTING.INITIAL_WINDOW_SIZE:
				if (value > MAXIMUM_WINDOW) throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
				this.initialWindow = value;
				break;
			case SETTING.MAX_FRAME_SIZE:
				if (value < DEFAULT_FRAME_BYTES || value > LARGEST_FRAME_BYTES) {
					throw new ConnectionError(ERROR.PROTOCOL_ERROR, `MAX_FRAME_SIZE ${value}`);
				}
				this.maxFrameBytes = value;
				break;
			default: // MAX_HEADER_LIST_SIZE is advice; others are unknown and ignored
		}
	}
}
