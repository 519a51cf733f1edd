/** The syntax tree: what the parser makes of the tokens. `at` and `end` are offsets in the source. */
import type { Constant } from '../types.ts';

export interface Identifier {
	name: string;
	at: number;
}

export interface NameSegment extends Identifier {
	typeArguments: TypeSyntax[] | null;
}

export type TypeSyntax = { at: number } & (
	| { kind: 'keyword-type'; keyword: string }
	/** `A.B<C>.D` */
	| { kind: 'named-type'; segments: NameSegment[] }
	/** An argument that `typeof(Dictionary<,>)` leaves out. */
	| { kind: 'omitted-type' }
	| { kind: 'nullable-type'; element: TypeSyntax }
	| { kind: 'array-type'; element: TypeSyntax; rank: number }
	| { kind: 'tuple-type'; elements: { type: TypeSyntax; name: Identifier | null }[] }
);

export interface ArgumentSyntax {
	at: number;
	name: Identifier | null;
	mode: 'value' | 'ref' | 'out' | 'in';
	value: ExpressionSyntax;
}

/** `where T : class, IDisposable, new()`. */
export interface ConstraintSyntax {
	parameter: Identifier;
	/** `class`, `struct`, `unmanaged`, `new()`. */
	words: string[];
	types: TypeSyntax[];
}

export interface ParameterSyntax {
	name: Identifier;
	/** Absent in `x => …`. */
	type: TypeSyntax | null;
	mode: 'value' | 'ref' | 'out' | 'in' | 'params';
	defaultValue: ExpressionSyntax | null;
	/** Its members that the body names by themselves: the variables of a query. */
	components?: readonly string[];
}

export type ExpressionSyntax = { at: number; end: number } & (
	| { kind: 'literal'; value: Constant; type: string }
	| { kind: 'interpolation'; parts: (string | InterpolationHole)[] }
	| { kind: 'name'; name: string; typeArguments: TypeSyntax[] | null }
	/** A type where an expression may stand: `int.Parse`, `string[]` in patterns. */
	| { kind: 'type'; type: TypeSyntax }
	| { kind: 'this'; keyword: 'this' | 'base' }
	| { kind: 'parenthesised'; operand: ExpressionSyntax }
	| { kind: 'tuple'; items: ArgumentSyntax[] }
	| { kind: 'member'; target: ExpressionSyntax; name: Identifier; typeArguments: TypeSyntax[] | null }
	| { kind: 'call'; target: ExpressionSyntax; arguments: ArgumentSyntax[] }
	| { kind: 'element'; target: ExpressionSyntax; arguments: ArgumentSyntax[] }
	/** `target?.…`: `access` begins with the one `receiver` that stands for the value. */
	| { kind: 'null-conditional'; target: ExpressionSyntax; access: ExpressionSyntax }
	| { kind: 'receiver' }
	| { kind: 'unary'; operator: string; operand: ExpressionSyntax }
	| { kind: 'increment'; operator: '+' | '-'; isPrefix: boolean; operand: ExpressionSyntax }
	| { kind: 'cast'; type: TypeSyntax; operand: ExpressionSyntax }
	| { kind: 'binary'; operator: string; left: ExpressionSyntax; right: ExpressionSyntax }
	| { kind: 'is'; operand: ExpressionSyntax; pattern: PatternSyntax }
	| { kind: 'as'; operand: ExpressionSyntax; type: TypeSyntax }
	| {
			kind: 'conditional';
			condition: ExpressionSyntax;
			whenTrue: ExpressionSyntax;
			whenFalse: ExpressionSyntax;
	  }
	/** `(a, b) = value`, and as a statement `var (a, b) = value` or `(int a, var b) = value`. */
	| { kind: 'deconstruct'; targets: DeconstructionTarget[]; value: ExpressionSyntax }
	/** `operator` is null for `=`. */
	| { kind: 'assign'; operator: string | null; target: ExpressionSyntax; value: ExpressionSyntax }
	| LambdaSyntax
	| { kind: 'new'; type: TypeSyntax; arguments: ArgumentSyntax[]; initializer: InitializerSyntax | null }
	| { kind: 'new-anonymous'; members: { name: Identifier | null; value: ExpressionSyntax }[] }
	/** `new T[n][]`: `element` is the type of an item; `type` is null in `new[] {…}`. */
	| {
			kind: 'new-array';
			element: TypeSyntax | null;
			/** The number of dimensions: 2 in `new T[2, 3]`. */
			rank: number;
			sizes: ExpressionSyntax[];
			items: ArrayItemSyntax[] | null;
	  }
	| { kind: 'typeof'; type: TypeSyntax }
	| { kind: 'sizeof'; type: TypeSyntax }
	/** `type` is null in the literal `default`. */
	| { kind: 'default'; type: TypeSyntax | null }
	/** `ref x`, where a reference is wanted. */
	| { kind: 'ref'; operand: ExpressionSyntax }
	| { kind: 'checked'; isChecked: boolean; operand: ExpressionSyntax }
	| { kind: 'throw'; operand: ExpressionSyntax }
	/** `out var x`; a name `_` is a discard. */
	| { kind: 'declaration'; type: TypeSyntax; name: Identifier }
);

export type ExpressionOf<Kind extends ExpressionSyntax['kind']> = Extract<ExpressionSyntax, { kind: Kind }>;

/** What takes a part of a value that is taken apart. */
export type DeconstructionTarget = {
	at: number;
} /** `type` is null behind a shared `var`; a name `_` is a discard. */ & (
	| { kind: 'variable'; type: TypeSyntax | null; name: Identifier }
	| { kind: 'nested'; targets: DeconstructionTarget[] }
	| { kind: 'existing'; target: ExpressionSyntax }
);

export interface InterpolationHole {
	value: ExpressionSyntax;
	alignment: ExpressionSyntax | null;
	format: string | null;
}

export interface LambdaSyntax {
	kind: 'lambda';
	at: number;
	end: number;
	/** Null in `delegate { … }`, which fits any parameters. */
	parameters: ParameterSyntax[] | null;
	body: ExpressionSyntax | StatementOf<'block'>;
}

/** `{ 1, 2 }` of an array, or a nested row of a rectangular one. */
export type ArrayItemSyntax = ExpressionSyntax | { kind: 'row'; at: number; items: ArrayItemSyntax[] };

export interface InitializerSyntax {
	kind: 'initializer';
	at: number;
	items: InitializerItemSyntax[];
}

export type InitializerItemSyntax = { at: number } & (
	| { kind: 'property'; name: Identifier; value: ExpressionSyntax | InitializerSyntax }
	| { kind: 'index'; arguments: ArgumentSyntax[]; value: ExpressionSyntax | InitializerSyntax }
	| { kind: 'add'; values: ExpressionSyntax[] }
);

export type PatternSyntax = {
	at: number;
} /** `is T`, or a constant: the checker decides when the text is a name. */ & (
	| { kind: 'type-pattern'; type: TypeSyntax; constant: ExpressionSyntax | null }
	| { kind: 'declaration-pattern'; type: TypeSyntax; name: Identifier }
	| { kind: 'constant-pattern'; value: ExpressionSyntax }
);

/** `ref` or `ref readonly` before a type; null without. */
export type ReferenceKind = 'ref' | 'ref readonly' | null;

export interface DeclaratorSyntax {
	name: Identifier;
	value: ExpressionSyntax | { kind: 'array-initializer'; at: number; items: ArrayItemSyntax[] } | null;
}

export type StatementSyntax = { at: number; end: number } & (
	| { kind: 'block'; statements: StatementSyntax[]; overflow?: 'checked' | 'unchecked' }
	| { kind: 'empty' }
	| { kind: 'expression'; expression: ExpressionSyntax }
	| { kind: 'declare'; type: TypeSyntax; isConst: boolean; reference: ReferenceKind; declarators: DeclaratorSyntax[] }
	| {
			kind: 'local-function';
			returns: TypeSyntax;
			/** How it returns. */
			reference: ReferenceKind;
			name: Identifier;
			typeParameters: Identifier[];
			constraints: ConstraintSyntax[];
			parameters: ParameterSyntax[];
			body: ExpressionSyntax | StatementOf<'block'>;
	  }
	| { kind: 'if'; condition: ExpressionSyntax; then: StatementSyntax; else: StatementSyntax | null }
	| { kind: 'while'; condition: ExpressionSyntax; body: StatementSyntax }
	| { kind: 'do'; condition: ExpressionSyntax; body: StatementSyntax }
	| {
			kind: 'for';
			initializers: StatementSyntax[];
			condition: ExpressionSyntax | null;
			updates: ExpressionSyntax[];
			body: StatementSyntax;
	  }
	| {
			kind: 'foreach';
			reference: ReferenceKind;
			type: TypeSyntax;
			name: Identifier;
			source: ExpressionSyntax;
			body: StatementSyntax;
	  }
	| { kind: 'switch'; value: ExpressionSyntax; sections: SwitchSectionSyntax[] }
	| { kind: 'labelled'; name: Identifier; statement: StatementSyntax }
	| { kind: 'goto'; target: GotoTarget }
	| { kind: 'return'; value: ExpressionSyntax | null }
	/** `yield return value;`, and `yield break;` without one. */
	| { kind: 'yield'; value: ExpressionSyntax | null }
	| { kind: 'break' }
	| { kind: 'continue' }
	| { kind: 'throw'; value: ExpressionSyntax | null }
	| {
			kind: 'try';
			body: StatementOf<'block'>;
			catches: CatchSyntax[];
			finally: StatementOf<'block'> | null;
	  }
	| { kind: 'using'; resource: StatementOf<'declare'> | ExpressionSyntax; body: StatementSyntax }
	| { kind: 'lock'; value: ExpressionSyntax; body: StatementSyntax }
);

export type StatementOf<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

/** Where a `goto` leads: to a label, or to a section of the switch around it. */
export type GotoTarget =
	| { kind: 'label'; name: Identifier }
	| { kind: 'case'; value: ExpressionSyntax }
	| { kind: 'default' };

export interface SwitchSectionSyntax {
	labels: SwitchLabelSyntax[];
	statements: StatementSyntax[];
}

export interface SwitchLabelSyntax {
	at: number;
	/** Null is `default`. */
	pattern: PatternSyntax | null;
	guard: ExpressionSyntax | null;
}

export interface CatchSyntax {
	at: number;
	type: TypeSyntax | null;
	name: Identifier | null;
	filter: ExpressionSyntax | null;
	body: StatementOf<'block'>;
}

/** The text of a policy expression: `@(value)` or `@{ statements }`. */
export type PolicyExpressionSyntax =
	| { kind: 'single'; value: ExpressionSyntax }
	| { kind: 'multiple'; body: StatementOf<'block'> };
