/** The syntax tree of signature files. */
import type { ConstraintSyntax, ExpressionSyntax, Identifier, ParameterSyntax, TypeSyntax } from '../syntax/nodes.ts';

export interface SignatureFile {
	/** File name, for errors. */
	name: string;
	types: TypeDeclaration[];
}

export interface TypeParameterDeclaration extends Identifier {
	variance: 'in' | 'out' | null;
}

export interface TypeDeclaration {
	kind: 'class' | 'struct' | 'interface' | 'enum' | 'delegate';
	at: number;
	/** Its namespace, or the full name of the type that it stands in; empty outside namespaces. */
	container: string;
	name: string;
	modifiers: ReadonlySet<string>;
	typeParameters: TypeParameterDeclaration[];
	constraints: ConstraintSyntax[];
	bases: TypeSyntax[];
	representation: string | null;
	members: MemberDeclaration[];
	/** Enums: each name and its value, absent when it is the next one. */
	values: { name: Identifier; value: ExpressionSyntax | null }[];
	/** Delegates. */
	parameters: ParameterSyntax[];
	returns: TypeSyntax | null;
}

export interface MemberDeclaration {
	kind: 'method' | 'property' | 'indexer' | 'field' | 'constructor' | 'operator' | 'conversion';
	at: number;
	name: string;
	modifiers: ReadonlySet<string>;
	/** `+`, `implicit`, … */
	operator: string | null;
	typeParameters: TypeParameterDeclaration[];
	constraints: ConstraintSyntax[];
	isExtension: boolean;
	parameters: ParameterSyntax[];
	/** Null of constructors. */
	returns: TypeSyntax | null;
	canRead: boolean;
	canWrite: boolean;
	constant: ExpressionSyntax | null;
	implementation: string | null;
	/** Type parameters whose .NET names the function is given. */
	typeNames: string[];
	setter: string | null;
}
