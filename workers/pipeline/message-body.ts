import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { BodySource } from '../backends/upstream.ts';

/** What can be stopped from outside. */
export interface Cancellable {
	cancel(): void;
}

/** Bytes. */
const SHORT_BODY = 65_536;

/** A body on its way through the pipeline: a stream nobody has read yet, or bytes in memory. */
export class MessageBody {
	/** Decoded; null while it streams, or once a read consumed it. */
	bytes: Uint8Array | null;
	/** The bytes as they came, where they are compressed. */
	encoded: Uint8Array | null = null;
	stream: BodySource | null;
	/** Of the stream, when it is known. */
	readonly length: number | null;
	/** Stops the sender of the stream. */
	readonly #sender: Cancellable | null;

	private constructor(
		bytes: Uint8Array | null,
		stream: BodySource | null,
		length: number | null,
		sender: Cancellable | null,
	) {
		this.bytes = bytes;
		this.stream = stream;
		this.length = length;
		this.#sender = sender;
	}

	static of(bytes: Uint8Array | string): MessageBody {
		return new MessageBody(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, null, null, null);
	}

	/** @param sender need not be heard to the end */
	static streaming(stream: BodySource, length: number | null, sender: Cancellable | null = null): MessageBody {
		return new MessageBody(null, stream, length, sender);
	}

	/** Nobody wants the stream: what is short is read to its end, which keeps the connection, the rest is cut off. */
	dispose(): void {
		const { stream } = this;
		this.stream = null;
		if (stream === null) return;
		const isShort = this.length !== null && this.length <= SHORT_BODY;
		if (this.#sender === null || isShort) discard(stream);
		else this.#sender.cancel();
	}

	/** Stops the sender, also of a stream that is being read. */
	cancel(): void {
		this.#sender?.cancel();
	}

	/** What goes over the wire of a body in memory; null when there is nothing (left). */
	get sent(): Uint8Array | null {
		return this.bytes === null ? null : (this.encoded ?? this.bytes);
	}
}

/** Why a body could not be brought into memory. */
export type CollectFailure = 'aborted' | 'too-large' | 'bad-encoding';

/** Reads a whole stream; `done` gets the bytes, or why not. */
export function collect(
	stream: BodySource,
	limit: number,
	done: (bytes: Uint8Array | null, failure: CollectFailure | null) => void,
): void {
	const chunks: Uint8Array[] = [];
	let size = 0;
	let isOver = false;
	stream.start({
		write(chunk) {
			if (isOver) return true;
			size += chunk.length;
			if (size > limit) {
				isOver = true;
				done(null, 'too-large');
				return true;
			}
			// A chunk is only valid during the call.
			chunks.push(Buffer.from(chunk));
			return true;
		},
		end() {
			if (isOver) return;
			isOver = true;
			done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size), null);
		},
		abort() {
			if (isOver) return;
			isOver = true;
			done(null, 'aborted');
		},
	});
}

/** Reads and drops what a client still sends. */
export function discard(stream: BodySource): void {
	stream.start({ write: () => true, end: () => {}, abort: () => {} });
}

/**
 * Brings a body into memory, decompressed when its Content-Encoding says so (gzip, deflate, br): policies read text.
 * @param limit bytes, before and after decompression
 */
export function bufferBody(
	body: MessageBody,
	contentEncoding: string | null,
	limit: number,
	done: (failure: CollectFailure | null) => void,
): void {
	const { stream } = body;
	if (stream === null) {
		done(null);
		return;
	}
	body.stream = null;
	collect(stream, limit, (bytes, failure) => {
		if (bytes === null) {
			done(failure);
			return;
		}
		const decompress = DECOMPRESSORS[contentEncoding?.trim().toLowerCase() ?? ''];
		if (decompress === undefined || bytes.length === 0) {
			body.bytes = bytes;
			done(null);
			return;
		}
		decompress(bytes, { maxOutputLength: limit }, (error, decoded) => {
			if (error !== null) {
				done((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'bad-encoding');
				return;
			}
			body.bytes = decoded;
			body.encoded = bytes;
			done(null);
		});
	});
}

type Decompress = (
	bytes: Uint8Array,
	options: { maxOutputLength: number },
	done: (error: Error | null, decoded: Buffer) => void,
) => void;

const DECOMPRESSORS: Record<string, Decompress | undefined> = {
	gzip: gunzip,
	'x-gzip': gunzip,
	deflate: inflate,
	br: brotliDecompress,
};
