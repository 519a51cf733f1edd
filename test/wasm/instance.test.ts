import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { moduleHeader } from '../../core/policy/program/module-header.ts';
import { BudgetExceeded, DotNetError, type Host, type PolicyContext } from '../../workers/wasm/host.ts';
import { PolicyInstance } from '../../workers/wasm/instance.ts';
import { compiler } from '../support/compiler.ts';

const IMPORTS = `
@external("host", "fail") declare function fail(): void;
@external("host", "charged") declare function charged(bytes: i32): void;
@external("host", "same") declare function same(a: HostObject | null, b: HostObject | null): bool;
`;

const SOURCE = `
export function echo(text: string | null): string | null { return text === null ? null : text + ''; }
export function reversed(bytes: ArrayOf<u8>): ArrayOf<u8> {
	const result = new ArrayOf<u8>(bytes.length);
	for (let i = 0; i < bytes.length; i++) result.set(i, bytes.get(bytes.length - 1 - i));
	return result;
}
export function isSame(a: HostObject | null, b: HostObject | null): bool { return same(a, b); }

export function loop(): void { while (true) step(); }
export function recurse(depth: i32): i32 { return depth < 0 ? 0 : recurse(depth + 1) + 1; }
export function hoard(): i32 {
	let text = 'x';
	while (true) text += text;
	return text.length;
}
export function work(bytes: i32): void { for (let i = 0; i < 1000; i++) charged(bytes); }

export function dirty(length: i32): void {
	const bytes = new ArrayOf<u8>(length);
	for (let i = 0; i < length; i++) bytes.set(i, 0xaa);
}
export function found(length: i32): i32 {
	const bytes = new ArrayOf<u8>(length);
	let count = 0;
	for (let i = 0; i < length; i++) if (bytes.get(i) != 0) count++;
	return count;
}

function raising(frame: usize): void { raise(new Exception('System.FormatException', 'not good')); }
function failing(frame: usize): void { fail(); }
function looping(frame: usize): void { loop(); }
function fine(frame: usize): void {}
function caught(body: i32): string {
	const exception = changetype<Exception | null>(tryCall(body, 0));
	return exception === null ? 'nothing' : exception.ToString();
}
export function catchRaised(): string { return caught(raising.index); }
export function catchFailed(): string { return caught(failing.index); }
export function catchLoop(): string { return caught(looping.index); }
export function catchNothing(): string { return caught(fine.index); }
export function raiseOnly(): void { raising(0); }
`;

describe('an instance of a policy module', () => {
	const request = {} as PolicyContext;
	const budget = { steps: 100_000, arenaBytes: 8 << 20 };
	let module: WebAssembly.Module;

	beforeAll(async () => {
		const header = moduleHeader([SOURCE, IMPORTS]) + IMPORTS;
		const { modules, failures } = await compiler.compileParts(header, [{ name: 'test', source: SOURCE }]);
		expect(failures).toEqual([]);
		module = new WebAssembly.Module(modules[0]!.wasm);
	});

	const hostFunctions = (host: Host) => ({
		fail: (): never => {
			throw new DotNetError('System.Xml.XmlException', 'of the host');
		},
		charged: (bytes: number) => host.charge(bytes),
		same: (a: number, b: number) => Number(host.reference(a) === host.reference(b)),
	});
	const make = () => new PolicyInstance(module, { host: [hostFunctions] }, budget);
	const call = (instance: PolicyInstance, name: string, ...values: unknown[]) =>
		(instance.exports[name] as (...values: unknown[]) => number)(...values);
	const run = (instance: PolicyInstance, name: string, ...values: unknown[]) =>
		instance.run(request, () => call(instance, name, ...values));
	const text = (instance: PolicyInstance, name: string) =>
		instance.run(request, () => instance.string(call(instance, name)));

	it('passes text of any UTF-16 through', () => {
		const instance = make();
		const echo = (value: string | null) =>
			instance.run(request, () => instance.string(call(instance, 'echo', instance.newString(value))));
		expect(echo(null)).toBeNull();
		expect(echo('')).toBe('');
		expect(echo('\ud800 alone')).toBe('\ud800 alone');
		const units = fc.array(fc.nat(0xffff), { maxLength: 300 });
		fc.assert(
			fc.property(units, (codes) => {
				const value = String.fromCharCode(...codes);
				expect(echo(value)).toBe(value);
			}),
		);
	});

	it('passes bytes through', () => {
		const instance = make();
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
				const reversed = instance.run(request, () =>
					instance.bytes(call(instance, 'reversed', instance.newBytes(bytes))),
				);
				expect(reversed).toEqual(Uint8Array.from(bytes).reverse());
			}),
		);
	});

	it('gives an object one handle in a run, and none after it', () => {
		const instance = make();
		const [one, other] = [{}, {}];
		const isSame = (a: unknown, b: unknown) =>
			instance.run(request, () => call(instance, 'isSame', instance.newReference(a), instance.newReference(b)));
		expect([isSame(one, one), isSame(one, other), isSame(null, null), isSame(one, null)]).toEqual([1, 0, 1, 0]);
		const handle = instance.run(request, () => instance.handle(one));
		expect(instance.object(handle)).toBeUndefined();
	});

	it('stops a loop, a recursion and host work without end', () => {
		const instance = make();
		expect(() => run(instance, 'loop')).toThrow(BudgetExceeded);
		expect(() => run(instance, 'recurse', 0)).toThrow(BudgetExceeded);
		expect(() => run(instance, 'work', 1 << 20)).toThrow(BudgetExceeded);
		expect(() => run(instance, 'work', 100)).not.toThrow();
		expect(text(instance, 'catchNothing')).toBe('nothing');
	});

	it('stops a hoarder, serves on, and says that it grew', () => {
		const instance = make();
		expect(instance.isLarge).toBe(false);
		expect(() => run(instance, 'hoard')).toThrow(BudgetExceeded);
		expect(instance.isLarge).toBe(true);
		expect(text(instance, 'catchRaised')).toBe('System.FormatException: not good');
	});

	it('shows a run nothing of the one before', () => {
		const instance = make();
		run(instance, 'dirty', 50_000);
		expect(run(instance, 'found', 60_000)).toBe(0);
	});

	it('catches exceptions of the library and of the host, and no exceeded budget', () => {
		const instance = make();
		expect(text(instance, 'catchRaised')).toBe('System.FormatException: not good');
		expect(text(instance, 'catchFailed')).toBe('System.Xml.XmlException: of the host');
		expect(() => text(instance, 'catchLoop')).toThrow(BudgetExceeded);
	});

	it('lets an exception that nothing catches out of the run', () => {
		const instance = make();
		const expected = expect.objectContaining({ type: 'System.FormatException', message: 'not good' });
		expect(() => run(instance, 'raiseOnly')).toThrow(expected);
	});
});
