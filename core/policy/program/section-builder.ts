import type { Branch, ParsedStatement, SlotExpression } from '../statements/parsed.ts';
import type { CheckSettings } from '../statements/retry.ts';
import type { BodyUse } from '../statements/statement.ts';
import type { Block, Exit, Instruction } from './blocks.ts';
import type { Operation, SectionName, Value, VerificationSettings } from './program.ts';
import type { Reads } from './reads.ts';
import { tidyBlocks } from './tidy.ts';

type Body = 'request' | 'response';
const BODIES: readonly Body[] = ['request', 'response'];

/** Makes blocks of the statements of one section, and rows of the document's table of operations. */
export class SectionBuilder {
	readonly #blocks: Block[] = [];
	readonly #section: SectionName;
	/** Of the whole document. */
	readonly #operations: Operation[];
	readonly #readsOf: (expression: SlotExpression) => Reads;
	#instructions: Instruction[] = [];
	/** The block that `#instructions` will fill. */
	#current: number;
	#region = -1;
	/** Bodies that are certain to be in memory here. */
	#buffered = new Set<Body>();

	constructor(section: SectionName, operations: Operation[], readsOf: (expression: SlotExpression) => Reads) {
		this.#section = section;
		this.#operations = operations;
		this.#readsOf = readsOf;
		this.#current = this.#reserve();
	}

	build(statements: readonly ParsedStatement[]): Block[] {
		const first = this.#operations.length;
		this.#addAll(statements);
		this.#close({ kind: 'end' });
		return tidyBlocks(this.#blocks, this.#operations.slice(first));
	}

	#addAll(statements: readonly ParsedStatement[]): void {
		for (const statement of statements) this.#add(statement);
	}

	#add(parsed: ParsedStatement): void {
		const { name } = parsed.statement;
		if (parsed.isSkipped) this.#addSkipped(parsed);
		else if (name === 'base') this.#addBase();
		else if (name === 'choose') this.#addChoose(parsed);
		else if (name === 'retry') this.#addRetry(parsed);
		else if (name === 'set-variable') this.#addVariable(parsed);
		else this.#addOperation(parsed);
	}

	/** What stands in a statement that cannot run runs without it; of a choose no branch does. */
	#addSkipped(parsed: ParsedStatement): void {
		if (parsed.statement.name === 'choose') return;
		for (const branch of parsed.branches) this.#addAll(branch.statements);
	}

	#addBase(): void {
		const resume = this.#reserve();
		this.#close({ kind: 'base', resume }, resume);
		this.#buffered.clear();
	}

	#addOperation(parsed: ParsedStatement): void {
		const suspends = parsed.statement.execution === 'suspending';
		const expressions = parsed.expressions.filter((expression) => !expression.isPostponed);
		this.#waitFor(parsed, expressions, parsed.statement.reads);
		const operation = this.#operation(parsed, parsed.statement.name, parsed.settings, suspends);
		this.#store(operation, expressions);
		if (suspends) this.#suspend(operation);
		else this.#instructions.push({ kind: 'run', operation });
		if (parsed.statement.name === 'forward-request') this.#buffered.delete('response');
	}

	#addVariable(parsed: ParsedStatement): void {
		this.#waitFor(parsed, parsed.expressions, 'none');
		const operation = this.#operation(parsed, parsed.statement.name, parsed.settings, false);
		const expression = parsed.expressions[0];
		if (expression === undefined) {
			this.#instructions.push({ kind: 'run', operation });
			return;
		}
		this.#instructions.push({ kind: 'at', operation }, { kind: 'variable', operation, expression });
	}

	#addChoose(parsed: ParsedStatement): void {
		const after = this.#reserve();
		const buffered: Set<Body>[] = [];
		let isOpen = true;
		for (const branch of parsed.branches) {
			const next = this.#reserve();
			const body = this.#startBranch(parsed, branch, next);
			if (body === null) continue;
			const before = new Set(this.#buffered);
			this.#current = body;
			this.#addAll(branch.statements);
			this.#close({ kind: 'go', block: after }, next);
			buffered.push(this.#buffered);
			this.#buffered = before;
			if (isUnconditional(branch)) isOpen = false;
		}
		if (isOpen) buffered.push(this.#buffered);
		this.#close({ kind: 'go', block: after }, after);
		this.#buffered = new Set(BODIES.filter((body) => buffered.every((bodies) => bodies.has(body))));
	}

	/** Goes to the branch when its condition holds; the block of the branch, or null when it never runs. */
	#startBranch(parsed: ParsedStatement, branch: Branch, next: number): number | null {
		const { condition } = branch;
		if (isUnconditional(branch)) {
			const body = this.#reserve();
			this.#close({ kind: 'go', block: body }, body);
			return body;
		}
		if (condition === null || condition.expression === null) {
			this.#close({ kind: 'go', block: next }, next);
			return null;
		}
		this.#waitFor(parsed, [condition.expression], 'none');
		const operation = this.#operation({ ...parsed, path: branch.path }, 'choose', null, false);
		this.#instructions.push({ kind: 'at', operation });
		const body = this.#reserve();
		this.#close({ kind: 'branch', condition: condition.expression, whenTrue: body, whenFalse: next }, body);
		return body;
	}

	/** `begin; R: children; C: condition, check` - the worker goes on after the check or again at R; errors inside go to C. */
	#addRetry(parsed: ParsedStatement): void {
		const { condition, ...schedule } = parsed.settings as { condition: Value };
		const expressions = parsed.expressions.filter((expression) => !isOf(condition, expression));
		this.#waitFor(parsed, expressions, 'none');
		const begin = this.#operation(parsed, 'retry-begin', schedule, false);
		this.#store(begin, expressions);
		this.#instructions.push({ kind: 'run', operation: begin });
		const again = this.#reserve();
		const check = this.#reserve();
		const outer = this.#region;
		this.#operations[begin]!.errorBlock = check;
		this.#close({ kind: 'go', block: again }, again);
		this.#buffered.clear();
		this.#region = begin;
		for (const body of parsed.branches) this.#addAll(body.statements);
		this.#close({ kind: 'go', block: check }, check);
		this.#region = outer;
		this.#buffered.clear();
		const conditions = parsed.expressions.filter((expression) => isOf(condition, expression));
		this.#waitFor(parsed, conditions, 'none');
		const settings: CheckSettings = { condition, again, begin };
		const operation = this.#operation(parsed, 'retry-check', settings, true);
		this.#store(operation, conditions);
		this.#suspend(operation);
		this.#buffered.clear();
	}

	/**
	 * Has the bodies read by expressions, or by the statement itself, brought into memory first. A run that may have to be repeated,
	 * because the issuer of a certificate must be asked, begins with the statement.
	 */
	#waitFor(parsed: ParsedStatement, expressions: readonly SlotExpression[], own: BodyUse): void {
		const current = this.#section === 'inbound' || this.#section === 'backend' ? 'request' : 'response';
		const needed = new Set<Body>();
		if (own !== 'none') needed.add(own === 'current' ? current : own);
		const reads = expressions.map((expression) => this.#readsOf(expression));
		for (const body of BODIES) if (reads.some((each) => each[body])) needed.add(body);
		for (const body of needed) {
			if (this.#buffered.has(body)) continue;
			this.#suspend(this.#operation(parsed, `buffer-${body}-body`, null, true));
			this.#buffered.add(body);
		}
		if (!reads.some(({ revocation }) => revocation)) return;
		const settings: VerificationSettings = { readsVariables: reads.some(({ variables }) => variables) };
		this.#suspend(this.#operation(parsed, 'verify-certificates', settings, true));
	}

	#store(operation: number, expressions: readonly SlotExpression[]): void {
		if (expressions.length === 0) return;
		this.#instructions.push({ kind: 'at', operation });
		for (const expression of expressions) this.#instructions.push({ kind: 'store', expression });
	}

	#suspend(operation: number): void {
		const resume = this.#reserve();
		this.#close({ kind: 'suspend', operation, resume }, resume);
	}

	#operation(parsed: ParsedStatement, name: string, settings: unknown, suspends: boolean): number {
		const { file, start } = parsed.element;
		this.#operations.push({
			name,
			settings,
			section: this.#section,
			path: parsed.path,
			policyId: parsed.policyId,
			at: file.positionAt(start),
			file: file.path,
			suspends,
			region: this.#region,
			errorBlock: -1,
		});
		return this.#operations.length - 1;
	}

	#reserve(): number {
		this.#blocks.push({ instructions: [], exit: { kind: 'end' } });
		return this.#blocks.length - 1;
	}

	/** Ends the current block; what follows goes into `next`. */
	#close(exit: Exit, next = -1): void {
		this.#blocks[this.#current] = { instructions: this.#instructions, exit };
		this.#instructions = [];
		this.#current = next;
	}
}

function isOf(value: Value, expression: SlotExpression): boolean {
	return value.kind === 'computed' && value.slot === expression.slot;
}

/** `otherwise`, or a literal `true`. */
function isUnconditional(branch: Branch): boolean {
	if (branch.element.name === 'otherwise') return true;
	return branch.condition?.value.kind === 'constant' && branch.condition.value.value === true;
}
