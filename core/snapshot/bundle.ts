import { Packr } from 'msgpackr';
import type { Snapshot } from './snapshot.ts';

/** Counts up when the form of a bundle changes. */
const FORM = 2;

const packr = new Packr({ structuredClone: true });

interface Bundle {
	form: number;
	snapshot: Omit<Snapshot, 'modules'>;
	modules: Uint8Array[];
	/** The kernel of the rate counters. */
	rateCounters: Uint8Array;
}

/** What a bundle yields: all that a start needs. */
export interface UnpackedBundle {
	snapshot: Snapshot;
	rateCounters: WebAssembly.Module;
}

/** A snapshot in the form that `tollgate build` writes: it starts without the compiler. */
export function packBundle(
	snapshot: Snapshot,
	moduleBytes: readonly Uint8Array[],
	rateCounters: Uint8Array,
): Uint8Array {
	const { modules: _, ...rest } = snapshot;
	return packr.pack({ form: FORM, snapshot: rest, modules: [...moduleBytes], rateCounters } satisfies Bundle);
}

/** Reads a bundle. Throws when it is none, or one of another version. */
export async function unpackBundle(bytes: Uint8Array): Promise<UnpackedBundle> {
	const bundle = unpack(bytes);
	if (bundle?.form !== FORM) throw new Error('this is no bundle of this version of tollgate build');
	const modules = await Promise.all(bundle.modules.map((module) => WebAssembly.compile(Uint8Array.from(module))));
	const rateCounters = await WebAssembly.compile(Uint8Array.from(bundle.rateCounters));
	return { snapshot: { ...bundle.snapshot, modules, loadedAt: Date.now() }, rateCounters };
}

function unpack(bytes: Uint8Array): Bundle | null {
	try {
		return packr.unpack(bytes) as Bundle;
	} catch {
		return null;
	}
}
