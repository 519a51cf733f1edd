import { afterAll, describe, expect, it } from 'vitest';
import { Compiler } from '../../../core/policy/program/compile/compiler.ts';

describe('the compiler', () => {
	const compiler = new Compiler(null, 1);
	afterAll(() => compiler.close());

	it('leaves out the part at which asc crashes', async () => {
		const deep = `${'('.repeat(60_000)}1${')'.repeat(60_000)}`;
		const parts = ['1', deep, '3'].map((value, index) => {
			return { name: `${index}`, source: `export function f${index}(): i32 { return ${value}; }` };
		});
		const { modules, failures } = await compiler.compileParts("export * from './policies-as/exports';\n", parts);
		expect(modules.flatMap((module) => module.parts)).toEqual([0, 2]);
		expect(failures.map(({ part }) => part)).toEqual([1]);
	});
});
