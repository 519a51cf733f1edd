import { describe, expect, test } from 'vitest';
import { Log, type LogStream } from '../../workers/telemetry/log.ts';

/** Keeps what is written. */
class Written implements LogStream {
	texts: string[] = [];
	writableLength = 0;

	write(text: string): void {
		this.texts.push(text);
	}
}

function log(settings: Partial<ConstructorParameters<typeof Log>[0]> = {}) {
	const stream = new Written();
	return { stream, log: new Log({ logFormat: 'text', logLevel: 'info', logColor: false, ...settings }, stream) };
}

describe('the log', () => {
	test('text has colours only where they are wanted', () => {
		const plain = log();
		const colored = log({ logColor: true });
		const json = log({ logColor: true, logFormat: 'json' });
		for (const each of [plain, colored, json]) {
			each.log.write('error', 'Gateway', { message: 'm' }, 0);
			each.log.flush();
		}
		expect(plain.stream.texts).toEqual(['[Error] 1970-01-01T00:00:00.000 [Gateway], message: m\n']);
		expect(colored.stream.texts[0]).toBe('\x1b[31m[Error]\x1b[0m 1970-01-01T00:00:00.000 [Gateway], message: m\n');
		expect(json.stream.texts[0]).not.toContain('\x1b');
	});

	test('writes several records at once, after a moment or when there are many', async () => {
		const { log: written, stream } = log();
		written.write('info', 'A', {});
		written.write('info', 'B', {});
		expect(stream.texts).toEqual([]);
		await expect.poll(() => stream.texts).toHaveLength(1);
		expect(stream.texts[0]!.split('\n')).toHaveLength(3);
		for (let i = 0; i < 20; i++) written.write('info', 'C', { message: 'x'.repeat(1000) });
		expect(stream.texts).toHaveLength(2);
	});

	test('trims long records, and JSON stays JSON', () => {
		for (const logFormat of ['text', 'json'] as const) {
			const { log: written, stream } = log({ logFormat });
			written.write('info', 'A', { message: 'x'.repeat(100_000), after: 'kept' });
			written.flush();
			expect(stream.texts[0]!.length).toBeLessThanOrEqual(32_769);
			if (logFormat === 'json') expect(JSON.parse(stream.texts[0]!)).toMatchObject({ after: 'kept' });
		}
	});

	test('loses what nobody reads', () => {
		const { log: written, stream } = log();
		stream.writableLength = 100_000_000;
		written.write('info', 'A', {});
		written.flush();
		expect(stream.texts).toEqual([]);
	});
});
