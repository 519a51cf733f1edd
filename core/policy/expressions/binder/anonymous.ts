/** Anonymous objects. */
import type { BoundExpression } from '../bound.ts';
import { emptyType } from '../signatures/library.ts';
import type { ExpressionOf, ExpressionSyntax } from '../syntax/nodes.ts';
import { construct, typeParameter } from '../type-table.ts';
import type { Member, NamedType, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue } from './convert.ts';
import { expressionTypeText } from './display.ts';
import { isExpression, type Operand } from './operand.ts';
import { isError, isNull, isVoid } from './type-relations.ts';

export function bindAnonymous(binder: Binder, syntax: ExpressionOf<'new-anonymous'>): BoundExpression {
	const { at } = syntax;
	const properties: { name: string; type: Type }[] = [];
	const values: BoundExpression[] = [];
	for (const { name, value } of syntax.members) {
		const bound = anonymousValue(binder, value);
		const propertyName = name?.name ?? impliedName(value);
		if (propertyName === null) return binder.fail('CS0746', {}, value.at);
		if (properties.some((property) => property.name === propertyName)) return binder.fail('CS0833', {}, value.at);
		properties.push({ name: propertyName, type: bound.type });
		values.push(bound);
	}
	if (properties.some(({ type }) => isError(type))) return errorAt(at);
	const constructed = anonymousType(binder, properties);
	return { kind: 'new-anonymous', at, type: constructed, constructed, values };
}

function anonymousValue(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const operand = bindOperand(binder, syntax);
	const what = describeUntyped(operand);
	return what === null ? asValue(binder, operand) : binder.fail('CS0828', { what }, syntax.at);
}

/** What an operand without a type is, for messages; null when it has one. */
export function describeUntyped(operand: Operand): string | null {
	if (operand.kind === 'unbound-lambda') return 'lambda expression';
	if (operand.kind === 'methods') return 'method group';
	if (!isExpression(operand)) return null;
	if (isVoid(operand.type)) return 'void';
	if (!isNull(operand.type)) return null;
	return operand.kind === 'throw' ? operand.kind : expressionTypeText(operand);
}

/** The name that a member access or a name gives to its property. */
export function impliedName(syntax: ExpressionSyntax): string | null {
	if (syntax.kind === 'name') return syntax.name;
	if (syntax.kind === 'member') return syntax.name.name;
	return syntax.kind === 'null-conditional' ? impliedName(syntax.access) : null;
}

/** The type of a list of properties; the same list is the same type. */
function anonymousType(binder: Binder, properties: readonly { name: string; type: Type }[]): NamedType {
	const names = properties.map(({ name }) => name);
	const key = names.join();
	const definition = binder.anonymousTypes.get(key) ?? defineAnonymous(binder, names);
	binder.anonymousTypes.set(key, definition);
	return construct(
		definition,
		properties.map(({ type }) => type),
	);
}

/** A class with a type parameter for each property. */
function defineAnonymous(binder: Binder, names: readonly string[]): NamedType {
	const definition = emptyType(`<>f__AnonymousType${binder.anonymousTypes.size}`, 'class');
	definition.base = binder.library.object;
	definition.isSealed = true;
	definition.typeParameters = names.map((_name, index) => typeParameter(`T${index}`));
	definition.anonymous = names.map((name, index) => ({ name, type: definition.typeParameters[index]! }));
	definition.members = definition.anonymous.map((property) => anonymousMember(definition, property));
	return definition;
}

function anonymousMember(declaring: NamedType, { name, type }: { name: string; type: Type }): Member {
	return {
		kind: 'property',
		name,
		declaring,
		isStatic: false,
		isExtension: false,
		typeParameters: [],
		parameters: [],
		returns: type,
		canRead: true,
		canWrite: false,
		implementation: name,
		setter: null,
	};
}
