import { constantText } from '../../../core/policy/expressions/binder/conversion-errors.ts';
import { memberText, shortTypeText } from '../../../core/policy/expressions/binder/display.ts';
import type {
	BoundExpression,
	BoundFunction,
	BoundInitializer,
	BoundProgram,
	BoundStatement,
	Local,
} from '../../../core/policy/expressions/bound.ts';
import type { Type } from '../../../core/policy/expressions/types.ts';

/** A bound program as text: each expression with its type, each conversion and chosen member in full. */
export function printProgram(program: BoundProgram): string {
	return [`result ${shortTypeText(program.type)}`, ...printStatements(program.root.body, '')].join('\n');
}

function printStatements(statements: readonly BoundStatement[], indent: string): string[] {
	return statements.flatMap((statement) => printStatement(statement, indent));
}

function printStatement(statement: BoundStatement, indent: string): string[] {
	const inner = `${indent}  `;
	const line = (text: string) => `${indent}${text}`;
	switch (statement.kind) {
		case 'expression':
			return [line(printExpression(statement.expression, indent))];
		case 'declare':
			return [
				line(
					`declare ${local(statement.local)}${statement.value === null ? '' : ` = ${printExpression(statement.value, indent)}`}`,
				),
			];
		case 'block':
			return [line('block'), ...printStatements(statement.statements, inner)];
		case 'if':
			return [
				line(`if ${printExpression(statement.condition, indent)}`),
				...printStatements(statement.then, inner),
				...(statement.else === null ? [] : [line('else'), ...printStatements(statement.else, inner)]),
			];
		case 'while':
			return [line(`while ${printExpression(statement.condition, indent)}`), ...printStatements(statement.body, inner)];
		case 'do':
			return [
				line('do'),
				...printStatements(statement.body, inner),
				line(`while ${printExpression(statement.condition, indent)}`),
			];
		case 'for':
			return [
				line('for'),
				...printStatements(statement.initializers, `${inner}from `),
				...(statement.condition === null ? [] : [`${inner}while ${printExpression(statement.condition, inner)}`]),
				...statement.updates.map((update) => `${inner}then ${printExpression(update, inner)}`),
				...printStatements(statement.body, inner),
			];
		case 'foreach':
			return [
				line(
					`foreach ${local(statement.local)} = ${printExpression(statement.element, indent)} in ${printExpression(statement.source, indent)}`,
				),
				...printStatements(statement.body, inner),
			];
		case 'switch':
			return [
				line(`switch ${printExpression(statement.value, indent)}`),
				...statement.sections.flatMap((section) => [
					...section.labels.map(
						({ test }) => `${inner}${test === null ? 'default' : `case ${printExpression(test, inner)}`}`,
					),
					...printStatements(section.body, `${inner}  `),
				]),
			];
		case 'yield':
			return [line(`yield ${printExpression(statement.value, indent)}`)];
		case 'return':
		case 'throw':
			return [
				line(
					statement.value === null ? statement.kind : `${statement.kind} ${printExpression(statement.value, indent)}`,
				),
			];
		case 'try':
			return [
				line('try'),
				...printStatements(statement.body, inner),
				...statement.catches.flatMap((clause) => [
					line(
						`catch ${shortTypeText(clause.exception)}${clause.local === null ? '' : ` ${local(clause.local)}`}${clause.filter === null ? '' : ` when ${printExpression(clause.filter, indent)}`}`,
					),
					...printStatements(clause.body, inner),
				]),
				...(statement.finally === null ? [] : [line('finally'), ...printStatements(statement.finally, inner)]),
			];
		case 'local-function':
			return [line(`function ${header(statement.function)}`), ...printStatements(statement.function.body, inner)];
		default:
			return [line(statement.kind)];
	}
}

function header({ name, parameters, returns }: BoundFunction): string {
	return `${name}(${parameters.map(local).join(', ')}): ${shortTypeText(returns)}`;
}

function local({ name, type, captured }: Local): string {
	return `${shortTypeText(type)} ${name}${captured ? ' captured' : ''}`;
}

function printExpression(expression: BoundExpression, indent: string): string {
	const print = (part: BoundExpression) => printExpression(part, indent);
	const list = (parts: readonly BoundExpression[]) => parts.map(print).join(', ');
	const type = shortTypeText(expression.type);
	switch (expression.kind) {
		case 'literal':
			return `${type}:${JSON.stringify(constantText(expression.value))}`;
		case 'default':
			return `default(${type})`;
		case 'local':
			return expression.local.name;
		case 'context':
		case 'receiver':
			return `${expression.kind}:${type}`;
		case 'call': {
			const target = expression.target === null ? '' : `${print(expression.target)} . `;
			return `${target}${memberText(expression.member)}${typeArguments(expression.typeArguments)}(${list(expression.arguments)}):${type}`;
		}
		case 'invoke':
			return `invoke ${print(expression.target)}(${list(expression.arguments)}):${type}`;
		case 'local-call':
			return `${expression.function.name}(${list(expression.arguments)}):${type}`;
		case 'property':
			return `${expression.target === null ? '' : `${print(expression.target)} . `}${memberText(expression.member)}:${type}`;
		case 'indexer':
			return `${print(expression.target)} . ${memberText(expression.member)}[${list(expression.arguments)}]:${type}`;
		case 'array-element':
			return `${print(expression.target)}[${list(expression.indices)}]`;
		case 'array-length':
			return `length of ${print(expression.target)}`;
		case 'new':
			return `new ${memberText(expression.member)}(${list(expression.arguments)})${printInitializers(expression.initializer, indent)}`;
		case 'new-parameter':
			return `new ${type}()${printInitializers(expression.initializer, indent)}`;
		case 'new-anonymous':
		case 'new-tuple':
			return `new ${type}(${list(expression.values)})`;
		case 'new-array':
			return `new ${type}${expression.items === null ? `(${print(expression.size!)})` : ` { ${list(expression.items)} }`}`;
		case 'conversion':
			return `${expression.conversion}<${type}>(${print(expression.operand)})`;
		case 'unary':
			return `${expression.operator}(${print(expression.operand)})`;
		case 'binary':
			return `(${print(expression.left)} ${expression.operator}{${expression.isChecked ? 'checked ' : ''}${shortTypeText(expression.operandType)}} ${print(expression.right)})`;
		case 'concat':
			return `concat(${list(expression.parts)})`;
		case 'interpolation':
			return `interpolate(${expression.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : `{${print(part.value)},${part.alignment}:${part.format}}`)).join(', ')})`;
		case 'conditional':
			return `(${print(expression.condition)} ? ${print(expression.whenTrue)} : ${print(expression.whenFalse)}):${type}`;
		case 'coalesce':
			return `(${print(expression.left)} -> ${print(expression.leftResult)} ?? ${print(expression.right)}):${type}`;
		case 'null-conditional':
			return `(${print(expression.target)} ?. ${print(expression.access)}):${type}`;
		case 'is':
			return `(${print(expression.operand)} is ${shortTypeText(expression.tested)}${expression.designation === null ? '' : ` ${local(expression.designation)}`})`;
		case 'as':
			return `(${print(expression.operand)} as ${type})`;
		case 'typeof':
			return `typeof(${shortTypeText(expression.named)})`;
		case 'lambda':
			return [
				`lambda ${header(expression.function)}`,
				...printStatements(expression.function.body, `${indent}    `),
				indent,
			].join('\n');
		case 'method-group':
			return `${expression.target === null ? '' : `${print(expression.target)} . `}${memberText(expression.member)} as ${type}`;
		case 'assign':
			return `${print(expression.target)} = ${print(expression.value)}`;
		case 'assign-reference':
			return `${print(expression.target)} = ref ${print(expression.value)}`;
		case 'compound-assign':
			return `${print(expression.target)} := ${print(expression.value)} giving ${expression.result}`;
		case 'out':
			return `${expression.mode} ${print(expression.target)}`;
		case 'throw':
			return `throw ${print(expression.operand)}`;
		case 'sequence':
			return [
				`sequence`,
				...printStatements(expression.statements, `${indent}    `),
				`${indent}    ${print(expression.result)}`,
				indent,
			].join('\n');
	}
}

function typeArguments(types: readonly Type[]): string {
	return types.length === 0 ? '' : `<${types.map(shortTypeText).join(', ')}>`;
}

function printInitializers(initializers: readonly BoundInitializer[], indent: string): string {
	if (initializers.length === 0) return '';
	const items = initializers.map((item) => {
		if (item.kind === 'add')
			return `${memberText(item.member)}(${item.arguments.map((each) => printExpression(each, indent)).join(', ')})`;
		if (item.kind === 'index') {
			return `[${item.arguments.map((each) => printExpression(each, indent)).join(', ')}] = ${printExpression(item.value, indent)}`;
		}
		return `${memberText(item.member)} = ${item.nested === null ? printExpression(item.value, indent) : printInitializers(item.nested, indent)}`;
	});
	return ` { ${items.join('; ')} }`;
}
