/** Whatever is in an answer and however it arrives, what is left is the answer without its interim ones. */
import type { Socket } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InterimFilter } from '../../workers/backends/interim-filter.ts';

/** A socket that has received these pieces. */
function socketWith(pieces: Buffer[]): { socket: Socket; errors: Error[] } {
	const errors: Error[] = [];
	const destroy = (error: Error) => {
		errors.push(error);
		pieces.length = 0;
	};
	const socket = { read: () => pieces.shift() ?? null, destroy };
	return { socket: socket as unknown as Socket, errors };
}

/** Reads as undici does: until there is nothing, as often as something comes. */
function read(socket: Socket, times: number): string {
	let text = '';
	for (let i = 0; i <= times; i++) {
		for (let chunk = socket.read(); chunk !== null; chunk = socket.read()) text += chunk.toString('latin1');
	}
	return text;
}

function cut(text: string, at: number[]): Buffer[] {
	const borders = [0, ...at.map((share) => Math.floor(share * text.length)), text.length].sort((a, b) => a - b);
	return borders
		.slice(1)
		.map((end, i) => Buffer.from(text.slice(borders[i], end), 'latin1'))
		.filter((piece) => piece.length > 0);
}

const headers = fc
	.array(fc.constantFrom('A: b\r\n', 'Link: \r\n', 'X: \rHTTP/1.1 200\r\n', 'Content-Length: 100\r\n'), {
		maxLength: 4,
	})
	.map((lines) => lines.join(''));
const interim = fc
	.tuple(fc.constantFrom('HTTP/1.1 100', 'HTTP/1.0 100 Go on', 'HTTP/1.1 103 Early Hints', 'HTTP/1.1 199 '), headers)
	.map(([line, lines]) => `${line}\r\n${lines}\r\n`);
const final = fc
	.tuple(
		fc.constantFrom(
			'HTTP/1.1 200 OK',
			'HTTP/1.1 101 Switch',
			'HTTP/2 100',
			'HTTP/1.1 1000',
			'HTTP/1.1 404',
			'x',
			'HTTP/1.1 1x0',
		),
		headers,
		fc.array(fc.constantFrom('HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 1', '\r\n\r\n', 'body', '\xff'), {
			maxLength: 5,
		}),
	)
	.map(([line, lines, body]) => `${line}\r\n${lines}\r\n${body.join('')}`);
const borders = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test('only interim answers are missing, on one connection again and again', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.array(interim, { maxLength: 4 }), final, borders), { maxLength: 4 }),
			(answers) => {
				const filter = new InterimFilter();
				for (const [interims, last, at] of answers) {
					const pieces = cut(interims.join('') + last, at);
					const { socket, errors } = socketWith(pieces);
					filter.attach(socket);
					filter.awaitHead();
					expect(read(socket, pieces.length)).toBe(last);
					expect(errors).toEqual([]);
				}
			},
		),
		{ numRuns: 500 },
	);
});

test('nothing is missing where no head is due', () => {
	const { socket } = socketWith([Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')]);
	new InterimFilter().attach(socket);
	expect(read(socket, 1)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
});

test('64 KiB are too much', () => {
	const { socket, errors } = socketWith(
		Array.from({ length: 70 }, () => Buffer.from(`HTTP/1.1 100\r\nA: ${'b'.repeat(1000)}\r\n\r\n`)),
	);
	const filter = new InterimFilter();
	filter.attach(socket);
	filter.awaitHead();
	expect(read(socket, 1)).toBe('');
	expect(errors.map(({ message }) => message)).toEqual(['The backend sent interim answers without end']);
});
