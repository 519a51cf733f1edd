import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** A document of the corpus of real policies, as its index describes it. */
export interface CorpusDocument {
	file: string;
	kind: 'policy' | 'fragment' | 'resolver' | 'snippet';
	form: 'xml' | 'raw' | 'several-roots' | 'broken';
	templated: boolean;
	problems: string[];
	expressions: number;
}

/** Whether the corpus is there; without it tests skip, in CI they fail. */
export function hasCorpus(): boolean {
	if (existsSync(FOLDER)) return true;
	if (process.env.CI !== undefined) throw new Error('the corpus ../shared/corpus is absent');
	process.stdout.write('skipped: the corpus ../shared/corpus is absent\n');
	return false;
}

/** The documents of the corpus, in the order of its index. */
export function corpusDocuments(): CorpusDocument[] {
	return JSON.parse(readFileSync(`${FOLDER}policies/index.json`, 'utf8'));
}

export function corpusPath(file: string): string {
	return FOLDER + file;
}

export function corpusText(file: string): string {
	return readFileSync(corpusPath(file), 'utf8');
}
