import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stream } from '../../workers/http2/stream.ts';
import { StreamTable } from '../../workers/http2/stream-table.ts';

/** Numbers that share places of the table: 512 apart. */
const ids = fc.tuple(fc.nat(3), fc.nat(4)).map(([low, high]) => 2 * low + 1 + 512 * high);
const steps = fc.array(fc.tuple(fc.boolean(), ids), { maxLength: 60 });

test('the table of streams finds, drops and lists what a Map would', () => {
	fc.assert(
		fc.property(steps, (plan) => {
			const table = new StreamTable();
			const model = new Map<number, Stream>();
			for (const [isNew, id] of plan) {
				const known = model.get(id);
				if (isNew && known === undefined) {
					const stream = { id, next: null } as unknown as Stream;
					table.add(stream);
					model.set(id, stream);
				} else if (!isNew) {
					expect(table.delete(known ?? ({ id, next: null } as unknown as Stream))).toBe(model.delete(id));
				}
				expect(table.get(id)).toBe(model.get(id));
				expect(table.size).toBe(model.size);
				expect(new Set(table.values())).toEqual(new Set(model.values()));
			}
		}),
	);
});
