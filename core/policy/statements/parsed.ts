import type { Element } from '../document/element.ts';
import type { PositionedText } from '../document/positioned-text.ts';
import type { Value } from '../program/program.ts';
import type { ValueType } from './schema.ts';
import type { Statement } from './statement.ts';

/** A policy expression of a statement, to be evaluated into a slot of its operation. */
export interface SlotExpression {
	slot: number;
	/** `@(…)` or `@{…}`, named values filled in. */
	source: PositionedText;
	/** What the attribute needs. */
	type: ValueType;
	/** `name` or `set-header/value`: what the expression gives, for messages. */
	name: string;
	/** Evaluated at the end of the request. */
	isPostponed: boolean;
	/** A named value that is not given stands in its code, so that it cannot be compiled. */
	isIncomplete: boolean;
}

/** A statement whose element was found to be right, or as right as it could be made. */
export interface ParsedStatement {
	statement: Statement;
	element: Element;
	/** The enclosing statements, `choose[1]/when[2]`. */
	path: string;
	policyId: string | null;
	/** The statement's `Settings`, with a `computed` value for each of `expressions`. */
	settings: Record<string, unknown>;
	expressions: SlotExpression[];
	/** It is not built and does not run. */
	isSkipped: boolean;
	/** The branches of `choose`, or the one body of `retry` and `limit-concurrency`. */
	branches: Branch[];
}

/** A branch runs when its condition holds; null is `otherwise`, or a body without condition. */
export interface Branch {
	element: Element;
	path: string;
	condition: { value: Value; expression: SlotExpression | null } | null;
	statements: ParsedStatement[];
}

/** Every statement of a list and of the branches in it. */
export function* allStatements(statements: readonly ParsedStatement[]): Generator<ParsedStatement> {
	for (const statement of statements) {
		yield statement;
		for (const branch of statement.branches) yield* allStatements(branch.statements);
	}
}

/** The expressions of a statement itself and of the conditions of its branches. */
export function expressionsOf(statement: ParsedStatement): SlotExpression[] {
	const conditions = statement.branches.map((branch) => branch.condition?.expression ?? null);
	return [...statement.expressions, ...conditions.filter((condition) => condition !== null)];
}
