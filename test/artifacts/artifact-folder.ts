import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ReadOptions, readArtifacts } from '../../core/artifacts/read.ts';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import type { Model } from '../../core/model/model.ts';

/** Files of an artifact folder by path; objects become JSON, texts stay. */
export type Files = Record<string, string | object>;

/** Writes files into a new folder that goes away with the test. */
export function artifactFolder(files: Files): string {
	const folder = mkdtempSync(join(tmpdir(), 'tollgate-artifacts-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [path, content] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
	}
	return folder;
}

export interface ReadResult {
	model: Model;
	diagnostics: Diagnostic[];
	/** The diagnostics as `code path:line:column`, paths relative to the folder. */
	found: string[];
}

/**
 * Reads files as an artifact folder.
 * @param overrides texts of overrides files, in order; they lie in the folder as `1.yaml`, `2.yaml`, ….
 */
export async function readFiles(
	files: Files,
	options: Partial<Omit<ReadOptions, 'overrides'>> & { overrides?: string[] } = {},
): Promise<ReadResult> {
	const overrides = options.overrides ?? [];
	const named = overrides.map((text, index) => [`${index + 1}.yaml`, text]);
	const folder = artifactFolder({ ...files, ...Object.fromEntries(named) });
	const { model, diagnostics } = await readArtifacts(folder, {
		environment: {},
		...options,
		overrides: named.map(([name]) => join(folder, name!)),
	});
	const found = diagnostics.map(({ code, path = '', line, column }) => {
		return `${code} ${path.slice(folder.length + 1)}:${line}:${column}`;
	});
	return { model, diagnostics, found };
}

/** An information file. */
export function properties(values: object): object {
	return { properties: values };
}

/** The files of an HTTP API with some operations, given as `GET /items/{id}`. */
export function apiFiles(name: string, values: object = {}, operations: readonly string[] = []): Files {
	const paths: Record<string, Record<string, object>> = {};
	for (const operation of operations) {
		const [method = '', path = ''] = operation.split(' ');
		paths[path] ??= {};
		paths[path][method.toLowerCase()] = { responses: { 200: { description: 'ok' } } };
	}
	return {
		[`apis/${name}/apiInformation.json`]: properties({ path: name, serviceUrl: 'http://127.0.0.1:9', ...values }),
		[`apis/${name}/specification.json`]: { openapi: '3.0.1', paths },
	};
}
