/** Types and members as the C# compiler writes them in messages. */
import type { BoundExpression } from '../bound.ts';
import { TYPE_KEYWORDS } from '../syntax/token.ts';
import { originalOf } from '../type-table.ts';
import type { Member, NamedType, Parameter, Type } from '../types.ts';
import { elementTypes, isNamed, isNullable, isRectangular, rankOf } from './type-relations.ts';

const KEYWORD_OF = new Map(Object.entries(TYPE_KEYWORDS).map(([keyword, name]) => [name, keyword]));

/** `string`, `int?`, `System.Collections.Generic.List<string>`. */
export function typeText(type: Type): string {
	return write(type, (named) => named.name);
}

/** The same without namespaces. */
export function shortTypeText(type: Type): string {
	return write(type, (named) => named.shortName);
}

function write(type: Type, nameOf: (type: NamedType) => string): string {
	if (type.kind === 'array' || isRectangular(type)) return writeArray(type, nameOf);
	if (type.kind === 'special') return type.name === 'null' ? '<null>' : type.name;
	if (!isNamed(type)) return type.name;
	if (isNullable(type)) return `${write(type.typeArguments[0]!, nameOf)}?`;
	if (type.anonymous !== undefined) {
		const properties = type.anonymous.map((property) => `${write(property.type, nameOf)} ${property.name}`);
		return `<anonymous type: ${properties.join(', ')}>`;
	}
	const elements = elementTypes(type);
	if (elements.length > 1) {
		const texts = elements.map((element, index) => {
			const name = type.elementNames?.[index] ?? null;
			return name === null ? write(element, nameOf) : `${write(element, nameOf)} ${name}`;
		});
		return `(${texts.join(', ')})`;
	}
	const keyword = KEYWORD_OF.get(type.name);
	if (keyword !== undefined) return keyword;
	const typeArguments = type.typeArguments.length > 0 ? type.typeArguments : type.typeParameters;
	if (typeArguments.length === 0) return nameOf(type);
	return `${nameOf(type)}<${typeArguments.map((argument) => write(argument, nameOf)).join(', ')}>`;
}

/** As the compiler writes arrays, the brackets of the outermost first: `int[][*,*]` is an array of arrays of two dimensions. */
function writeArray(array: Type, nameOf: (type: NamedType) => string): string {
	let type = array;
	let brackets = '';
	for (;;) {
		if (type.kind === 'array') {
			brackets += '[]';
			type = type.element;
		} else if (isRectangular(type)) {
			brackets += `[${Array(rankOf(type)).fill('*').join()}]`;
			type = type.typeArguments[0];
		} else {
			return write(type, nameOf) + brackets;
		}
	}
}

/** `string.IndexOf(char)`, `Dictionary<string, int>.this[string]`. */
export function memberText(member: Member): string {
	const owner = shortTypeText(member.declaring);
	return owner === '' ? nameText(member) : `${owner}.${nameText(member)}`;
}

function nameText(member: Member): string {
	const parameters = parametersText(member.parameters);
	switch (member.kind) {
		case 'constructor':
			return `${member.declaring.shortName}(${parameters})`;
		case 'indexer':
			return `this[${parameters}]`;
		case 'method': {
			const names = originalOf(member).typeParameters.map(({ name }) => name);
			return `${member.name}${names.length === 0 ? '' : `<${names.join(', ')}>`}(${parameters})`;
		}
		case 'operator':
			return `${member.name}(${parameters})`;
		case 'conversion':
			return `${member.operator} operator ${shortTypeText(member.returns)}(${parameters})`;
		default:
			return member.name;
	}
}

function parametersText(parameters: readonly Parameter[]): string {
	return parameters
		.map(({ type, mode }) => (mode === 'value' ? shortTypeText(type) : `${mode} ${shortTypeText(type)}`))
		.join(', ');
}

/** The type of an expression in a message; some have none. */
export function expressionTypeText(expression: BoundExpression, textOf: (type: Type) => string = typeText): string {
	if (expression.kind === 'throw') return '<throw expression>';
	if (expression.kind === 'default' && expression.type.kind === 'special') return 'default';
	if (expression.kind === 'new-tuple' && expression.type.kind === 'special') {
		return `(${expression.values.map((value) => expressionTypeText(value, textOf)).join(', ')})`;
	}
	return textOf(expression.type);
}

/** The same without namespaces, as messages about operators have it. */
export function shortExpressionTypeText(expression: BoundExpression): string {
	return expressionTypeText(expression, shortTypeText);
}
