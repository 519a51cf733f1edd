import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, most of it first: alone at the end it would leave a core idle. */
const LONG_FILES = [
	'test/policy/expressions/vectors.test.ts',
	'test/acme/managed-domains.test.ts',
	'test/policy/program/corpus.test.ts',
	'test/gateway/start.test.ts',
	'test/gateway/tls.test.ts',
	'test/gateway/managed-domains.test.ts',
	'test/policy/lowering/random.test.ts',
	'test/http2/interop.test.ts',
	'test/image/build.test.ts',
];

/** Starts the long files first in a fresh clone too, where no durations are known. */
export default class LongFilesFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		return sorted.sort((a, b) => placeOf(a) - placeOf(b));
	}
}

function placeOf({ moduleId }: TestSpecification): number {
	const place = LONG_FILES.findIndex((file) => moduleId.endsWith(file));
	return place === -1 ? LONG_FILES.length : place;
}
