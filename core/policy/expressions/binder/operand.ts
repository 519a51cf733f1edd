import type { BoundExpression, BoundFunction, BoundStatement } from '../bound.ts';
import type { ExpressionError } from '../errors.ts';
import type { LambdaSyntax } from '../syntax/nodes.ts';
import type { Member, Type } from '../types.ts';
import type { Scope } from './scope.ts';

/** What an expression is before its context gives it a type: a value, or something that only its context makes one. */
export type Operand =
	| BoundExpression
	| TypeOperand
	| NamespaceOperand
	| MethodsOperand
	| LambdaOperand
	| OutDeclaration;

export interface TypeOperand {
	kind: 'type-name';
	at: number;
	named: Type;
}

export interface NamespaceOperand {
	kind: 'namespace';
	at: number;
	name: string;
}

/** Methods of one name: those of a type, and with a target those that extend it. */
export interface MethodsOperand {
	kind: 'methods';
	at: number;
	name: string;
	/** Null when the methods are named through their type. */
	target: BoundExpression | null;
	/** The type whose methods they are. */
	owner: Type;
	members: readonly Member[];
	typeArguments: Type[] | null;
}

/** A lambda whose parameters wait for their types. */
export interface LambdaOperand {
	kind: 'unbound-lambda';
	at: number;
	syntax: LambdaSyntax;
	scope: Scope;
	owner: FunctionContext;
	/** Types of the parameters where the lambda writes them. */
	parameterTypes: Type[] | null;
	/** The body as bound for parameter types. */
	bodies: LambdaBody[];
}

/** A lambda's body for certain parameter types; its results convert when the result type is known. */
export interface LambdaBody {
	parameterTypes: readonly Type[];
	context: FunctionContext;
	errors: ExpressionError[];
}

/** `out var x`, `out int x`. */
export interface OutDeclaration {
	kind: 'out-declaration';
	at: number;
	name: string;
	/** Null for `var` and for the discard `_`. */
	declared: Type | null;
}

/** The function that statements are bound in. */
export interface FunctionContext {
	bound: BoundFunction;
	kind: 'root' | 'lambda' | 'local-function';
	/** Null while the result type is to be inferred. */
	returns: Type | null;
	/** Each `return` and, of an expression body, its value. */
	results: FunctionResult[];
	isExpressionBodied: boolean;
}

export interface FunctionResult {
	at: number;
	statement: Extract<BoundStatement, { kind: 'return' }>;
	/** Null in `return;`. */
	value: Operand | null;
}

/** Whether an operand is a value, or `null`, `default` or `throw` which any context may take. */
export function isExpression(operand: Operand): operand is BoundExpression {
	switch (operand.kind) {
		case 'type-name':
		case 'namespace':
		case 'methods':
		case 'unbound-lambda':
		case 'out-declaration':
			return false;
		default:
			return true;
	}
}
