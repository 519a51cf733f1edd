import { expect, test, vi } from 'vitest';
import { Deadlines } from '../../workers/http2/deadlines.ts';

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('waits end in time, each by its own duration, unless they are given up', async () => {
	const deadlines = new Deadlines();
	const began = performance.now();
	const ended: [string, number][] = [];
	const waiter = (name: string) => ({ expire: () => ended.push([name, performance.now() - began]) });
	deadlines.start(200, waiter('long'));
	deadlines.start(50, waiter('first'));
	const given = deadlines.start(50, waiter('given up'));
	await sleep(25);
	deadlines.start(50, waiter('second'));
	given.cancel();
	await expect.poll(() => ended.length).toBe(3);
	expect(ended.map(([name]) => name)).toEqual(['first', 'second', 'long']);
	for (const [i, least] of [50, 75, 200].entries()) expect(ended[i]![1]).toBeGreaterThanOrEqual(least - 1);
});

test('a wait that begins while another ends does not put off those before it', async () => {
	const deadlines = new Deadlines();
	const ended: string[] = [];
	const waiter = (name: string) => ({ expire: () => void ended.push(name) });
	deadlines.start(60, { expire: () => void deadlines.start(60, waiter('later')) });
	await sleep(20);
	deadlines.start(60, waiter('earlier'));
	await expect.poll(() => ended.length, { interval: 5 }).toBe(1);
	expect(ended).toEqual(['earlier']);
	await expect.poll(() => ended).toEqual(['earlier', 'later']);
});

test('a wait may be longer than a timer', () => {
	vi.useFakeTimers();
	const month = 30 * 24 * 3_600_000;
	const ended: string[] = [];
	new Deadlines().start(month, { expire: () => void ended.push('month') });
	vi.advanceTimersByTime(month - 1);
	expect(ended).toEqual([]);
	vi.advanceTimersByTime(2);
	expect(ended).toEqual(['month']);
	vi.useRealTimers();
});
