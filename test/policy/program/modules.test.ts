import { describe, expect, it } from 'vitest';
import type { ModulePart } from '../../../core/policy/program/compile/compiler.ts';
import { compileModules, type Unit } from '../../../core/policy/program/modules.ts';

/** The smallest module. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Rejects code that says `bad`, and puts the rest into one module. */
const compiler = {
	async compileParts(_header: string, parts: readonly ModulePart[]) {
		const indices = parts.map((_, index) => index);
		const isBad = (index: number) => parts[index]!.source.includes('bad');
		return {
			modules: [{ wasm: EMPTY, parts: indices.filter((index) => !isBad(index)) }],
			failures: indices.filter(isBad).map((part) => ({ part, message: ' no ' })),
		};
	},
};

function units(...codes: string[]): Unit[] {
	return codes.map((code, index) => ({ prefix: `d${index}`, code, path: `${index}.xml` }));
}

describe('modules', () => {
	it('puts documents together and names the ones to blame', async () => {
		const { modules, rejected } = await compileModules(units('a', 'bad', 'c'), compiler);
		expect(modules.map(({ prefixes }) => prefixes)).toEqual([['d0', 'd2']]);
		expect([...rejected.keys()]).toEqual(['d1']);
		expect(rejected.get('d1')).toMatchObject({ code: 'TG2901', path: '1.xml' });
	});

	it('splits what is too large for one module', async () => {
		const sizes = async (all: Unit[]) =>
			(await compileModules(all, compiler)).modules.map(({ prefixes }) => prefixes.length);
		const large = units(...Array<string>(10).fill('x'.repeat(100_000))).map((unit) => ({
			...unit,
			prefix: `${unit.prefix}f`,
		}));
		expect(await sizes(large)).toEqual([4, 4, 2]);
		expect(await sizes(large.map((unit, index) => (index === 2 ? { ...unit, prefix: 'd20' } : unit)))).toEqual([
			3, 4, 3,
		]);
	});

	it('compiles nothing for nothing', async () => {
		expect((await compileModules([], compiler)).modules).toEqual([]);
	});
});
