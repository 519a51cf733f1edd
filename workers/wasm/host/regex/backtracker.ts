import { BudgetExceeded } from '../../host.ts';
import { ANCHORS, type Bits, Op, type Program, WORD_BITS } from './program.ts';

/** Operations of a search, and for each character of its text: about 50 ms of work in all. */
const MOST_STEPS = 1_500_000;
const STEPS_PER_CHARACTER = 2;
/** Open alternatives and changes that they undo, in numbers. */
const MOST_NOTES = 4_000_000;

/** Where a match and its groups stand. */
export interface Found {
	start: number;
	end: number;
	/** For each capture, in order: the position of its group in the list of groups, start, end. */
	captures: readonly number[];
}

/**
 * The first match of a program from a place on; null for none. Backtracks as .NET does and keeps every capture. Throws
 * BudgetExceeded after too much work.
 * @param isAnchored only a match that begins at `start` counts
 */
export function search(program: Program, text: string, start: number, isAnchored: boolean): Found | null {
	const run = new Run(program, text);
	for (let at = start; at <= text.length; at++) {
		const end = run.matchAt(at);
		if (end >= 0) return { start: at, end, captures: run.captures };
		if (isAnchored) break;
	}
	return null;
}

class Run {
	captures: number[] = [];
	readonly #program: Program;
	readonly #text: string;
	#stepsLeft: number;
	readonly #registers: number[];
	/** Open alternatives, five numbers each: place in the code, place in the text, last place that it tries, lengths of captures and undo. */
	readonly #choices: number[] = [];
	/** Registers and what they held. */
	readonly #undo: number[] = [];

	constructor(program: Program, text: string) {
		this.#program = program;
		this.#text = text;
		this.#stepsLeft = MOST_STEPS + STEPS_PER_CHARACTER * text.length;
		this.#registers = new Array<number>(program.registers).fill(0);
	}

	/** Where a match that begins at a place ends; -1 for none. */
	matchAt(start: number): number {
		this.captures.length = 0;
		this.#choices.length = 0;
		this.#undo.length = 0;
		const { code, sets } = this.#program;
		const text = this.#text;
		const registers = this.#registers;
		let pc = 0;
		let at = start;
		for (;;) {
			if (--this.#stepsLeft < 0) throw tooMuch();
			let fails = false;
			switch (code[pc]) {
				case Op.Match:
					return at;
				case Op.Set: {
					const step = code[pc + 2]!;
					const index = step > 0 ? at : at - 1;
					if (index < 0 || index >= text.length || !has(sets[code[pc + 1]!]!, text.charCodeAt(index))) fails = true;
					else at += step;
					pc += 3;
					break;
				}
				case Op.SetRun: {
					const end = this.#run(sets[code[pc + 1]!]!, at, code[pc + 2]!, code[pc + 4]!);
					const nearest = at + code[pc + 3]! * code[pc + 2]!;
					if (Math.abs(end - at) < code[pc + 3]!) fails = true;
					else if (end !== nearest) this.#choose(pc + 5, end - code[pc + 2]!, nearest);
					at = end;
					pc += 5;
					break;
				}
				case Op.Jump:
					pc = code[pc + 1]!;
					break;
				case Op.Try:
					this.#choose(code[pc + 1]!, at, at);
					pc += 2;
					break;
				case Op.SavePlace:
					this.#setRegister(code[pc + 1]!, at);
					pc += 2;
					break;
				case Op.Capture: {
					const from = registers[code[pc + 1]!]!;
					this.captures.push(code[pc + 2]!, Math.min(from, at), Math.max(from, at));
					pc += 3;
					break;
				}
				case Op.StartLoop:
					this.#setRegister(code[pc + 1]!, 0);
					this.#setRegister(code[pc + 2]!, -1);
					pc += 3;
					break;
				case Op.Turn: {
					const turns = registers[code[pc + 1]!]!;
					const body = pc + 7;
					const exit = code[pc + 6]!;
					if (turns < code[pc + 3]!) pc = body;
					// A turn that matched nothing is the last one.
					else if (turns >= code[pc + 4]! || registers[code[pc + 2]!] === at) pc = exit;
					else {
						const isLazy = code[pc + 5] === 1;
						this.#choose(isLazy ? body : exit, at, at);
						pc = isLazy ? exit : body;
					}
					break;
				}
				case Op.Enter:
					this.#setRegister(code[pc + 1]!, registers[code[pc + 1]!]! + 1);
					this.#setRegister(code[pc + 2]!, at);
					pc += 3;
					break;
				case Op.Mark:
					this.#setRegister(code[pc + 1]!, this.#choices.length);
					pc += 2;
					break;
				case Op.Cut:
					this.#choices.length = registers[code[pc + 1]!]!;
					pc += 2;
					break;
				case Op.ReturnToPlace:
					at = registers[code[pc + 1]!]!;
					pc += 2;
					break;
				case Op.Fail:
					fails = true;
					break;
				case Op.Reference: {
					const end = this.#reference(at, code[pc + 1]!, code[pc + 2]!, code[pc + 3] === 1);
					if (end < 0) fails = true;
					else at = end;
					pc += 4;
					break;
				}
				case Op.UnlessCaptured:
					pc = this.#lastCapture(code[pc + 1]!) < 0 ? code[pc + 2]! : pc + 3;
					break;
				case Op.Anchor:
					if (!this.#holds(code[pc + 1]!, at)) fails = true;
					pc += 2;
					break;
			}
			if (fails) {
				if (this.#choices.length === 0) return -1;
				[pc, at] = this.#retry();
			}
		}
	}

	#setRegister(register: number, value: number): void {
		// Without an open alternative nothing will be undone.
		if (this.#choices.length > 0) this.#undo.push(register, this.#registers[register]!);
		this.#registers[register] = value;
		if (this.#undo.length > MOST_NOTES) throw tooMuch();
	}

	#choose(pc: number, at: number, last: number): void {
		this.#choices.push(pc, at, last, this.captures.length, this.#undo.length);
		if (this.#choices.length > MOST_NOTES) throw tooMuch();
	}

	/** Takes the last open alternative, with everything as it was. */
	#retry(): [pc: number, at: number] {
		const choices = this.#choices;
		const base = choices.length - 5;
		const at = choices[base + 1]!;
		const last = choices[base + 2]!;
		this.captures.length = choices[base + 3]!;
		const undoLength = choices[base + 4]!;
		while (this.#undo.length > undoLength) {
			const value = this.#undo.pop()!;
			this.#registers[this.#undo.pop()!] = value;
		}
		const pc = choices[base]!;
		if (at === last) choices.length = base;
		else choices[base + 1] = at > last ? at - 1 : at + 1;
		return [pc, at];
	}

	/** Where a run of characters of a set ends. */
	#run(set: Bits, start: number, step: number, most: number): number {
		const text = this.#text;
		let at = start;
		for (let count = 0; count < most; count++) {
			const index = step > 0 ? at : at - 1;
			if (index < 0 || index >= text.length || !has(set, text.charCodeAt(index))) break;
			at += step;
		}
		this.#stepsLeft -= Math.abs(at - start) >> 2;
		return at;
	}

	/** Where the last capture of a group lies in `captures`; -1 for none. */
	#lastCapture(group: number): number {
		for (let i = this.captures.length - 3; i >= 0; i -= 3) if (this.captures[i] === group) return i;
		return -1;
	}

	/** Where the text of a group ends that stands here again; -1 when it does not. */
	#reference(at: number, group: number, step: number, ignoresCase: boolean): number {
		const capture = this.#lastCapture(group);
		if (capture < 0) return -1;
		const wanted = this.#text.slice(this.captures[capture + 1], this.captures[capture + 2]);
		const from = step > 0 ? at : at - wanted.length;
		if (from < 0) return -1;
		const found = this.#text.slice(from, from + wanted.length);
		this.#stepsLeft -= wanted.length >> 3;
		const isSame = ignoresCase ? found.toLowerCase() === wanted.toLowerCase() : found === wanted;
		return isSame ? at + step * wanted.length : -1;
	}

	#holds(anchor: number, at: number): boolean {
		const text = this.#text;
		switch (ANCHORS[anchor]!) {
			case 'start':
				return at === 0;
			case 'end':
				return at === text.length;
			case 'last-line-end':
				return at === text.length || (at === text.length - 1 && text[at] === '\n');
			case 'line-start':
				return at === 0 || text[at - 1] === '\n';
			case 'line-end':
				return at === text.length || text[at] === '\n';
			case 'boundary':
				return this.#isWord(at - 1) !== this.#isWord(at);
			case 'no-boundary':
				return this.#isWord(at - 1) === this.#isWord(at);
		}
	}

	#isWord(index: number): boolean {
		return index >= 0 && index < this.#text.length && has(WORD_BITS(), this.#text.charCodeAt(index));
	}
}

function has(set: Bits, unit: number): boolean {
	return (set[unit >> 3]! & (1 << (unit & 7))) !== 0;
}

function tooMuch(): BudgetExceeded {
	return new BudgetExceeded('A regular expression did more work than the budget allows.');
}
