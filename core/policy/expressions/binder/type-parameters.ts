/** The type parameters of local functions and their constraints (C# 7.3, 14.2). */
import type { ConstraintSyntax, StatementOf, TypeSyntax } from '../syntax/nodes.ts';
import { typeParameter } from '../type-table.ts';
import type { Type, TypeParameter } from '../types.ts';
import type { Binder } from './binder.ts';
import { typeText } from './display.ts';
import { resolveType } from './resolve-types.ts';
import { isError, isNamed } from './type-relations.ts';

/** Declares the type parameters of a function in the current scope. */
export function declareTypeParameters(binder: Binder, syntax: StatementOf<'local-function'>): TypeParameter[] {
	const { typeParameters, constraints, name } = syntax;
	const declared = typeParameters.map((identifier) => {
		if (binder.scope.own(identifier.name) !== undefined)
			binder.report('CS0692', { name: identifier.name }, identifier.at);
		const type = typeParameter(identifier.name);
		binder.scope.declare(identifier.name, { kind: 'type-parameter', type });
		return type;
	});
	if (declared.length > 0) binder.hasGenerics = true;
	const constrained = new Set<TypeParameter>();
	for (const constraint of constraints) {
		const { parameter } = constraint;
		const type = declared.find((each) => each.name === parameter.name);
		if (type === undefined) {
			binder.report('CS0699', { type: `${name.name}()`, name: parameter.name }, parameter.at);
		} else if (constrained.has(type)) {
			binder.report('CS0409', { name: parameter.name }, parameter.at);
		} else {
			constrained.add(type);
			constrain(binder, type, constraint);
		}
	}
	for (const [index, type] of declared.entries()) requireNoCycle(binder, type, typeParameters[index]!.at);
	return declared;
}

function constrain(binder: Binder, type: TypeParameter, { parameter, words, types }: ConstraintSyntax): void {
	type.constraints = words;
	const isStruct = words.includes('struct') || words.includes('unmanaged');
	if (isStruct && words.includes('new()')) {
		binder.report(words.includes('struct') ? 'CS0451' : 'CS8375', {}, parameter.at);
	}
	const bounds = types.map((syntax, index) =>
		bindBound(binder, syntax, index === 0, words.length > 0 && words[0] !== 'new()'),
	);
	type.bounds = bounds.filter((bound, index) => {
		if (isError(bound)) return false;
		const isFirst = bounds.indexOf(bound) === index;
		if (!isFirst) binder.report('CS0405', { bound: typeText(bound), name: parameter.name }, types[index]!.at);
		return isFirst;
	});
}

const SPECIAL: ReadonlySet<string> = new Set(['System.Object', 'System.Array', 'System.ValueType']);

/** A constraint that is a type; classes come first, and nothing may derive from sealed ones. */
function bindBound(binder: Binder, syntax: TypeSyntax, isLeading: boolean, hasWord: boolean): Type {
	const bound = resolveType(binder, syntax);
	if (isError(bound) || bound.kind === 'parameter' || bound.kind === 'interface') return bound;
	const { at } = syntax;
	const isFirst = isLeading && !hasWord;
	const values = { bound: typeText(bound) };
	if (bound.kind === 'class' && SPECIAL.has(bound.name)) return binder.fail('CS0702', values, at).type;
	if (isNamed(bound) && bound.isStatic) return binder.fail('CS0717', values, at).type;
	if (!isNamed(bound) || bound.kind !== 'class' || bound.isSealed) return binder.fail('CS0701', values, at).type;
	// `class` or `struct` before it says what the class says already.
	if (!isFirst && !(hasWord && bound.name === 'System.Enum')) {
		return binder.fail(hasWord ? 'CS0450' : 'CS0406', values, at).type;
	}
	return bound;
}

function requireNoCycle(binder: Binder, type: TypeParameter, at: number): void {
	const visited = new Set<Type>();
	const visit = (each: TypeParameter): boolean => {
		if (visited.has(each)) return false;
		visited.add(each);
		return each.bounds.some((bound) => bound === type || (bound.kind === 'parameter' && visit(bound)));
	};
	if (!visit(type)) return;
	binder.report('CS0454', { name: type.name }, at);
	type.bounds = [];
}
