/** Milliseconds. */
const FETCH_TIMEOUT = 5000;

/** What an issuer publishes at an address; null when it cannot be had, or is longer than `mostBytes`. Never rejects. */
export async function fetchFromIssuer(
	address: string,
	mostBytes: number,
	init: RequestInit = {},
): Promise<Buffer<ArrayBuffer> | null> {
	try {
		const { ok, body } = await fetch(address, { ...init, signal: AbortSignal.timeout(FETCH_TIMEOUT) });
		if (!ok || body === null) return null;
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of body) {
			size += chunk.length;
			if (size > mostBytes) return null;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks, size);
	} catch {
		return null;
	}
}
