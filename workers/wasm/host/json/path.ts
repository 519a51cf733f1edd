import { DotNetError } from '../../host.ts';
import { countObject } from '../allowance.ts';
import { QueryParser, readQuoted } from './path-query.ts';
import {
	allItemsStep,
	indexesStep,
	memberStep,
	namesStep,
	pathError,
	queryStep,
	type Step,
	sliceStep,
} from './path-steps.ts';
import type { JToken } from './token.ts';

/** JSONPath as Newtonsoft reads it: `a.b[0]`, `$..x`, `[1:3]`, `['a','b']`, `[?(@.id == 1 && @.x)]`. */
export class JsonPath {
	private readonly text: string;
	private at = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** The steps of the whole text. Throws JsonException. */
	parse(): Step[] {
		const steps: Step[] = [];
		this.skipBlanks();
		if (this.at === this.text.length) return steps;
		let start = this.at;
		if (this.text[this.at] === '$') {
			if (this.text.length === 1) return steps;
			const next = this.text[this.at + 1];
			if (next === '.' || next === '[') start = ++this.at;
		}
		if (!this.steps(steps, start, false)) {
			const last = this.at;
			this.skipBlanks();
			if (this.at < this.text.length) throw pathError(`Unexpected character while parsing path: ${this.text[last]}`);
		}
		return steps;
	}

	/** Steps up to the end of the path, or of the query's side; true at the end of the text. */
	private steps(steps: Step[], start: number, isQuery: boolean): boolean {
		let isScan = false;
		let followsIndexer = false;
		let followsDot = false;
		let partStart = start;
		const addMember = (end: number): void => {
			const member = this.text.slice(partStart, end).trimEnd();
			steps.push(memberStep(member === '*' ? null : member, isScan));
			isScan = false;
		};
		for (; this.at < this.text.length; ) {
			const character = this.text.charAt(this.at);
			if (character === '[' || character === '(') {
				if (this.at > partStart) addMember(this.at);
				steps.push(this.indexer(character === '[' ? ']' : ')', isScan));
				isScan = false;
				partStart = ++this.at;
				followsIndexer = true;
				followsDot = false;
			} else if (character === '.') {
				if (this.at > partStart) addMember(this.at);
				if (this.text[this.at + 1] === '.') {
					isScan = true;
					this.at++;
				}
				partStart = ++this.at;
				followsIndexer = false;
				followsDot = true;
			} else if (
				character === ']' ||
				character === ')' ||
				character === ' ' ||
				(isQuery && '=<!>|&'.includes(character))
			) {
				break;
			} else {
				if (followsIndexer) throw pathError(`Unexpected character following indexer: ${character}`);
				this.at++;
			}
		}
		const isEnd = this.at === this.text.length;
		if (this.at > partStart) addMember(this.at);
		else if (followsDot && (isEnd || isQuery)) throw pathError('Unexpected end while parsing path.');
		return isEnd;
	}

	private skipBlanks(): void {
		while (this.text[this.at] === ' ') this.at++;
	}

	private requireMore(message: string): void {
		if (this.at >= this.text.length) throw pathError(message);
	}

	private indexer(close: string, isScan: boolean): Step {
		this.at++;
		this.requireMore(OPEN_INDEXER);
		this.skipBlanks();
		if (this.text[this.at] === "'") return this.quotedNames(close, isScan);
		if (this.text[this.at] === '?') return this.query(close, isScan);
		return this.indexes(close);
	}

	private quotedNames(close: string, isScan: boolean): Step {
		const names: string[] = [];
		while (this.at < this.text.length) {
			names.push(this.quotedText());
			this.skipBlanks();
			this.requireMore(OPEN_INDEXER);
			if (this.text[this.at] === close) {
				return names.length === 1 ? memberStep(names[0]!, isScan) : namesStep(names, isScan);
			}
			if (this.text[this.at] !== ',') throw this.unexpectedInIndexer();
			this.at++;
			this.skipBlanks();
		}
		throw pathError(OPEN_INDEXER);
	}

	private unexpectedInIndexer(): DotNetError {
		return pathError(`Unexpected character while parsing path indexer: ${this.text[this.at]}`);
	}

	private quotedText(): string {
		const { value, at } = readQuoted(this.text, this.at);
		this.at = at;
		return value;
	}

	private query(close: string, isScan: boolean): Step {
		this.at++;
		this.requireMore(OPEN_INDEXER);
		if (this.text[this.at] !== '(') throw this.unexpectedInIndexer();
		const parser = new QueryParser(this.text, this.at + 1, (at) => this.queryPath(at));
		const query = parser.parse();
		this.at = parser.at + 1;
		this.requireMore(OPEN_INDEXER);
		this.skipBlanks();
		if (this.text[this.at] !== close) throw this.unexpectedInIndexer();
		return queryStep(query, isScan);
	}

	/** The path of a query's side, after its `@` or `$`. */
	private queryPath(at: number): { at: number; select: Step } {
		this.at = at;
		const steps: Step[] = [];
		if (this.steps(steps, at, true)) throw pathError('Path ended with open query.');
		return { at: this.at, select: (token, root) => evaluate(steps, token, root) };
	}

	/** `0`, `1,2`, `1:3:2`, `*` up to the closing bracket. */
	private indexes(close: string): Step {
		const end = this.text.indexOf(close, this.at);
		const content = end < 0 ? this.text.slice(this.at) : this.text.slice(this.at, end);
		const wrong = /[^-\d:,* ]/.exec(content);
		if (wrong !== null) throw pathError(`Unexpected character while parsing path indexer: ${wrong[0]}`);
		if (end < 0) throw pathError(OPEN_INDEXER);
		this.at = end;
		if (content.trim() === '*') return allItemsStep;
		if (content.includes(':')) return sliceStep(content.split(':').map(optionalIndex));
		const indexes = content.split(',').map(optionalIndex);
		if (indexes.includes(null)) throw pathError('Array index expected.');
		return indexesStep(indexes as number[]);
	}
}

const OPEN_INDEXER = 'Path ended with open indexer.';

function optionalIndex(text: string): number | null {
	const trimmed = text.trim();
	if (trimmed === '') return null;
	if (!/^-?\d+$/.test(trimmed))
		throw new DotNetError('System.FormatException', 'Input string was not in a correct format.');
	return Number(trimmed);
}

/** Each step of a path may find much more than there is: what it finds counts as memory. Throws BudgetExceeded. */
function counted(found: Iterable<JToken>): JToken[] {
	const tokens = [...found];
	for (let i = 0; i < tokens.length; i++) countObject();
	return tokens;
}

function evaluate(steps: readonly Step[], token: JToken, root: JToken, required = false): JToken[] {
	let current: JToken[] = [token];
	for (const step of steps) current = current.flatMap((item) => counted(step(item, root, required)));
	return current;
}

const parsed = new Map<string, Step[]>();
const MAXIMUM_CACHED = 1000;
const LONGEST_CACHED = 1000;

/**
 * `SelectTokens`. Throws JsonException for a path that cannot be read.
 * @param required `errorWhenNoMatch`: it throws as well where a step finds nothing
 */
export function selectTokens(token: JToken, path: string, required = false): JToken[] {
	let steps = parsed.get(path);
	if (steps === undefined) {
		steps = new JsonPath(path).parse();
		if (parsed.size >= MAXIMUM_CACHED) parsed.clear();
		if (path.length <= LONGEST_CACHED) parsed.set(path, steps);
	}
	return evaluate(steps, token, token, required);
}

/** `SelectToken`: the one token, or null. */
export function selectToken(token: JToken, path: string, required = false): JToken | null {
	const found = selectTokens(token, path, required);
	if (found.length > 1) throw pathError('Path returned multiple tokens.');
	return found[0] ?? null;
}
