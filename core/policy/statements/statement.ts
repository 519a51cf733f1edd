import type { Scope, SectionName } from '../program/program.ts';
import { type AttributeSchema, type Attributes, type Children, type ElementSchema, element } from './schema.ts';

/**
 * How a statement runs: `synchronous` operations finish at once, `suspending` ones wait for the world; `flow` statements are
 * compiled into blocks (choose, retry); `known` ones are checked but not built, so that using them is an error.
 */
export type Execution = 'synchronous' | 'suspending' | 'flow' | 'known';

/** Which body the statement itself reads, so that it is buffered before. `current`: request inbound, response outbound. */
export type BodyUse = 'none' | 'request' | 'response' | 'current';

export interface Statement<
	A extends Attributes = Attributes,
	C extends Children = Children,
	T extends AttributeSchema | null = AttributeSchema | null,
> extends ElementSchema<A, C, T> {
	name: string;
	sections: readonly SectionName[];
	/** Scopes whose documents may hold it. */
	scopes: readonly Scope[];
	/** At most once in a section, or in a document. */
	repeat: 'any' | 'section' | 'document';
	execution: Execution;
	reads: BodyUse;
	/** Exactly one (`exactly`), or at least one, of each group of attributes must be there. */
	choices: readonly { of: readonly string[]; exactly: boolean }[];
	/** Attributes whose expressions are evaluated at the end of the request, not before the operation. */
	postponed: readonly string[];
}

export const EVERY_SECTION: readonly SectionName[] = ['inbound', 'backend', 'outbound', 'on-error'];
export const EVERY_SCOPE: readonly Scope[] = ['global', 'workspace', 'product', 'api', 'operation'];

interface Parts<A extends Attributes, C extends Children, T extends AttributeSchema | null> {
	sections: readonly SectionName[];
	scopes?: readonly Scope[];
	repeat?: 'section' | 'document';
	execution: Execution;
	reads?: BodyUse;
	choices?: readonly { of: readonly string[]; exactly: boolean }[];
	postponed?: readonly string[];
	attributes?: A;
	children?: C;
	text?: T;
	excludes?: Record<string, readonly string[]>;
	holdsStatements?: true;
	isOpen?: true;
}

/** Describes one policy statement; every statement also takes the attribute `id`. */
export function statement<
	const A extends Attributes = Record<never, never>,
	const C extends Children = Record<never, never>,
	const T extends AttributeSchema | null = null,
>(name: string, parts: Parts<A, C, T>): Statement<A, C, T> {
	return {
		...element<A, C, T>(parts),
		name,
		sections: parts.sections,
		scopes: parts.scopes ?? EVERY_SCOPE,
		repeat: parts.repeat ?? 'any',
		execution: parts.execution,
		reads: parts.reads ?? 'none',
		choices: parts.choices ?? [],
		postponed: parts.postponed ?? [],
	};
}
