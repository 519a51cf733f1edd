/**
 * The bound tree: what the checker makes of the syntax tree and what lowering reads. Every node has its C# type, every
 * conversion is explicit, every overload is chosen, extension calls are static calls, `params` and optional arguments are
 * filled in, named arguments are in parameter order, `a += b` on locals is expanded to its operator, string
 * concatenation and interpolation are nodes of their own, `using`, `foreach` and `?.` stay as nodes.
 */
import type { Constant, Member, NamedType, Type, TypeParameter } from './types.ts';

export interface Local {
	id: number;
	name: string;
	type: Type;
	/** Of an iterator, or used in another function than the one that declares it (lambda, local function, try body). */
	captured: boolean;
	/** The function that declares it: lambda, local function or the expression's root. */
	owner: BoundFunction;
	/** A parameter or local that stands for another variable; through `in` nothing is written. */
	byReference?: 'ref' | 'out' | 'in';
	/** References lead to it. */
	inCell?: true;
	/** How deep the block is that declares it. */
	depth: number;
	/** Why it may not be assigned to. */
	readOnly?: ReadOnlyKind;
}

/** What is read-only, in the compiler's words. */
export type ReadOnlyKind = 'foreach iteration variable' | 'using variable';

/** The root of an expression, a lambda or a local function. */
export interface BoundFunction {
	id: number;
	name: string;
	/** Of a generic local function; specialized ones have none. */
	typeParameters: TypeParameter[];
	parameters: Local[];
	returns: Type;
	/** Set when it returns a variable instead of a value. */
	byReference: 'ref' | 'ref readonly' | null;
	body: BoundStatement[];
	locals: Local[];
	parent: BoundFunction | null;
	/** Set when the function yields: it gives an enumeration, which runs the body. */
	iterator: BoundIterator | null;
}

export interface BoundIterator {
	/** The type of what it yields. */
	element: Type;
	/** Where `yield break` leads. */
	end: BoundLabel;
}

/** Offset in the source text of the expression, for errors. */
interface Node {
	at: number;
	type: Type;
}

export type BoundExpression =
	| (Node & { kind: 'literal'; value: Constant })
	| (Node & { kind: 'default' })
	| (Node & { kind: 'local'; local: Local })
	/** `context`, the one free name. */
	| (Node & { kind: 'context' })
	/** Static or instance method, operator method or user conversion; `target` is null for static and extension calls. */
	| (Node & {
			kind: 'call';
			member: Member;
			typeArguments: Type[];
			target: BoundExpression | null;
			arguments: BoundExpression[];
	  })
	| (Node & { kind: 'invoke'; target: BoundExpression; arguments: BoundExpression[] })
	| (Node & {
			kind: 'local-call';
			function: BoundFunction;
			typeArguments: Type[];
			arguments: BoundExpression[];
	  })
	/** Property or field read. */
	| (Node & { kind: 'property'; member: Member; target: BoundExpression | null })
	| (Node & { kind: 'indexer'; member: Member; target: BoundExpression; arguments: BoundExpression[] })
	| (Node & { kind: 'array-element'; target: BoundExpression; indices: BoundExpression[] })
	| (Node & { kind: 'array-length'; target: BoundExpression })
	| (Node & {
			kind: 'new';
			member: Member;
			constructed: NamedType;
			arguments: BoundExpression[];
			initializer: BoundInitializer[];
	  })
	/** `new T()`; not in a specialized tree. */
	| (Node & { kind: 'new-parameter'; initializer: BoundInitializer[] })
	| (Node & { kind: 'new-anonymous'; constructed: NamedType; values: BoundExpression[] })
	| (Node & { kind: 'new-tuple'; constructed: NamedType; values: BoundExpression[] })
	/** `new T[n]` has a size and no items; `new[] {…}` has items. Several sizes: a jagged outer dimension only. */
	| (Node & { kind: 'new-array'; element: Type; size: BoundExpression | null; items: BoundExpression[] | null })
	/** `isChecked` of a numeric conversion, and of an operator: overflow raises, as `checked` asks. */
	| (Node & {
			kind: 'conversion';
			conversion: ConversionKind;
			operand: BoundExpression;
			isChecked?: boolean;
			/** The object is marked with the type of the operand. */
			marks?: true;
			passing?: readonly PassingType[];
	  })
	/** Built-in operators only; both sides already have the operand type. Strings concatenate by `concat`. */
	| (Node & { kind: 'unary'; operator: '-' | '+' | '!' | '~'; operand: BoundExpression; isChecked?: boolean })
	| (Node & {
			kind: 'binary';
			operator: BinaryOperator;
			/** The type at which the operation is done (`int`, `string`, `object`, an enum, `bool?` …). */
			operandType: Type;
			left: BoundExpression;
			right: BoundExpression;
			isChecked?: boolean;
	  })
	| (Node & { kind: 'concat'; parts: BoundExpression[] })
	/** `$"…"`: text and holes; a hole's value is converted to object unless it is a string. */
	| (Node & {
			kind: 'interpolation';
			parts: (string | { value: BoundExpression; alignment: number | null; format: string | null })[];
	  })
	/** `isReference` when it stands for one of two variables. */
	| (Node & {
			kind: 'conditional';
			condition: BoundExpression;
			whenTrue: BoundExpression;
			whenFalse: BoundExpression;
			isReference?: true;
	  })
	/** `a ?? b`: `left` in its own type; `leftResult` reads the non-null left as the node's type (a conversion of a `receiver`). */
	| (Node & { kind: 'coalesce'; left: BoundExpression; leftResult: BoundExpression; right: BoundExpression })
	/** `a?.b`: `access` contains one `receiver` node that stands for the non-null value of `target`. */
	| (Node & { kind: 'null-conditional'; target: BoundExpression; access: BoundExpression })
	| (Node & { kind: 'receiver' })
	/** The local is written where the test is true. */
	| (Node & {
			kind: 'is';
			operand: BoundExpression;
			tested: Type;
			outcome: TestOutcome;
			designation: Local | null;
			among?: readonly string[];
			marks?: true;
			passing?: readonly PassingType[];
	  })
	/** `among`: the full names of the types that pass, where objects do not know it themselves. */
	| (Node & {
			kind: 'as';
			operand: BoundExpression;
			target: Type;
			among?: readonly string[];
			marks?: true;
			passing?: readonly PassingType[];
	  })
	| (Node & { kind: 'typeof'; named: Type })
	/** `isMethod`: it stands for the local function that it does nothing but call. */
	| (Node & { kind: 'lambda'; function: BoundFunction; isMethod?: true })
	/** A method used as a delegate: `Select(int.Parse)`. */
	| (Node & { kind: 'method-group'; member: Member; typeArguments: Type[]; target: BoundExpression | null })
	| (Node & { kind: 'assign'; target: BoundExpression; value: BoundExpression })
	/** `x op= v` and `++`/`--` where the target is not a plain local: `target` is evaluated once; `value` has a `receiver` for its old value. */
	| (Node & { kind: 'compound-assign'; target: BoundExpression; value: BoundExpression; result: 'new' | 'old' })
	/** `r = ref x` */
	| (Node & { kind: 'assign-reference'; target: BoundExpression & { kind: 'local' }; value: BoundExpression })
	/** An argument by reference; by `in` it may be a value. */
	| (Node & { kind: 'out'; mode: 'out' | 'ref' | 'in'; target: BoundExpression })
	| (Node & { kind: 'throw'; operand: BoundExpression })
	/** Statements that come first, as values that are looked at more than once, then the result. */
	| (Node & { kind: 'sequence'; statements: BoundStatement[]; result: BoundExpression });

/** A type that passes a test of one that objects do not show themselves (binder/run-time-types.ts). */
export interface PassingType {
	type: Type;
	/** A `receiver` of it as the tested type; null where it is one as it is. */
	value: BoundExpression | null;
}

/** What is known of a type test: its answer, also for null (`any`), that only null fails it, or nothing before it runs. */
export type TestOutcome = 'never' | 'always' | 'any' | 'not-null' | 'tested';

export type BinaryOperator =
	| '+'
	| '-'
	| '*'
	| '/'
	| '%'
	| '<<'
	| '>>'
	| '&'
	| '|'
	| '^'
	| '&&'
	| '||'
	| '=='
	| '!='
	| '<'
	| '>'
	| '<='
	| '>=';

export type ConversionKind =
	| 'identity'
	| 'numeric' // implicit or explicit, unchecked as C# does by default
	| 'nullable-wrap' // T -> T?
	| 'nullable-unwrap' // T? -> T, throws InvalidOperationException
	| 'nullable-lift' // S? -> T? by a conversion of the value
	| 'boxing' // value type -> object or interface
	| 'unboxing' // object -> value type, throws InvalidCastException or NullReferenceException
	| 'reference-up' // to a base class or interface: never fails
	| 'reference-down' // checked cast, throws InvalidCastException
	| 'null' // null literal to a reference or nullable type
	| 'enum' // enum <-> integer
	| 'type-parameter' // from or to one: what it is, is known when the type argument is; not in a specialized tree
	| 'delegate'; // not in the tree: delegates of another type become lambdas that call them

export type BoundInitializer =
	| { kind: 'property'; member: Member; value: BoundExpression; nested: BoundInitializer[] | null }
	| { kind: 'index'; member: Member; arguments: BoundExpression[]; value: BoundExpression }
	/** `{ a, b }` of a collection initialiser: the Add method with its arguments. */
	| { kind: 'add'; member: Member; arguments: BoundExpression[] };

export type BoundStatement = { at: number } & (
	| { kind: 'expression'; expression: BoundExpression }
	| { kind: 'declare'; local: Local; value: BoundExpression | null }
	| { kind: 'block'; statements: BoundStatement[] }
	| { kind: 'if'; condition: BoundExpression; then: BoundStatement[]; else: BoundStatement[] | null }
	| { kind: 'while'; condition: BoundExpression; body: BoundStatement[] }
	| { kind: 'do'; body: BoundStatement[]; condition: BoundExpression }
	| {
			kind: 'for';
			initializers: BoundStatement[];
			condition: BoundExpression | null;
			updates: BoundExpression[];
			body: BoundStatement[];
	  }
	/** `source` is an array, a string, or converted to IEnumerable<T>; `element` converts a `receiver` of the source's element type to the local's type. */
	| { kind: 'foreach'; local: Local; source: BoundExpression; element: BoundExpression; body: BoundStatement[] }
	| { kind: 'switch'; value: BoundExpression; sections: BoundSwitchSection[] }
	| { kind: 'return'; value: BoundExpression | null }
	/** `yield return`; `yield break` is a `goto`. */
	| { kind: 'yield'; value: BoundExpression }
	| { kind: 'break' }
	| { kind: 'continue' }
	/** Stands before the statements that `goto` reaches in its block. */
	| { kind: 'label'; label: BoundLabel }
	| { kind: 'goto'; label: BoundLabel }
	| { kind: 'throw'; value: BoundExpression | null }
	| { kind: 'try'; body: BoundStatement[]; catches: BoundCatch[]; finally: BoundStatement[] | null }
	| { kind: 'local-function'; function: BoundFunction }
);

/** A place that `goto` leads to; labels are the same when they are the same object. */
export interface BoundLabel {
	name: string;
}

export interface BoundSwitchSection {
	/** Set when a `goto case` or `goto default` leads here. */
	label: BoundLabel | null;
	/** `test` reads the switched value through a `receiver`; null is `default`. */
	labels: { test: BoundExpression | null }[];
	body: BoundStatement[];
}

export interface BoundCatch {
	exception: Type;
	local: Local | null;
	filter: BoundExpression | null;
	body: BoundStatement[];
}

/** A checked expression, ready for lowering. */
export interface BoundProgram {
	source: string;
	root: BoundFunction;
	functions: BoundFunction[];
	/** The type that the policy statement gets (before its conversion to string, bool, …). */
	type: Type;
	anonymousTypes: NamedType[];
	/** Whether an iterator has a `finally` to run when it is left. */
	disposes: boolean;
}
