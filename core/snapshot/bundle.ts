import { Packr } from 'msgpackr';
import type { Snapshot } from './snapshot.ts';

/** Counts up when the form of a bundle changes. */
const FORM = 2;

const packr = new Packr({ structuredClone: true });

interface Bundle {
	form: number;
	snapshot: Omit<Snapshot, 'modules'>;
	modules: Uint8Array[];
}

/** A snapshot in the form that `tollgate build` writes: it starts without the compiler. */
export function packBundle(snapshot: Snapshot, moduleBytes: readonly Uint8Array[]): Uint8Array {
	const { modules: _, ...rest } = snapshot;
	return packr.pack({ form: FORM, snapshot: rest, modules: [...moduleBytes] } satisfies Bundle);
}

/** Reads a bundle. Throws when it is none, or one of another version. */
export async function unpackBundle(bytes: Uint8Array): Promise<Snapshot> {
	const bundle = unpack(bytes);
	if (bundle?.form !== FORM) throw new Error('this is no bundle of this version of tollgate build');
	const modules = await Promise.all(bundle.modules.map((module) => WebAssembly.compile(Uint8Array.from(module))));
	return { ...bundle.snapshot, modules, loadedAt: Date.now() };
}

function unpack(bytes: Uint8Array): Bundle | null {
	try {
		return packr.unpack(bytes) as Bundle;
	} catch {
		return null;
	}
}
