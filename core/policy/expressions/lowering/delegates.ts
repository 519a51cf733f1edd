/** Lambdas, and methods and local functions as delegates. */
import type { BoundExpression, BoundFunction } from '../bound.ts';
import type { Member, Type } from '../types.ts';
import { localFunctionFrame, memberCall } from './calls.ts';
import { asGiven, takesNumber } from './enums.ts';
import { lowerExpression } from './expression.ts';
import { frameAddress, type Lowering } from './lowering.ts';
import { asObject, unwrapped } from './operator.ts';
import { asType, className, isString, isValueType } from './representation.ts';
import type { Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** A lambda; one that stands for a local function is equal to the others that do. */
export function lambda(lowering: Lowering, unit: Unit, node: Of<'lambda'>): string {
	lowering.addFunction(node.function, 'lambda');
	const made = delegate(node.type, lowering.functionName(node.function), frameAddress(unit.scope));
	const called = node.isMethod === undefined ? null : calledBy(node.function);
	if (called === null) return made;
	return `ofMethod(${made}, ${lowering.functionName(called)}.index, ${localFunctionFrame(lowering, called)})`;
}

/** The local function that a lambda calls, and whose result it gives as it is or as a base of its type. */
function calledBy({ body }: BoundFunction): BoundFunction | null {
	const [statement] = body;
	let value: BoundExpression | null = null;
	if (statement?.kind === 'return') value = statement.value;
	else if (statement?.kind === 'expression') value = statement.expression;
	while (value?.kind === 'conversion') value = value.operand;
	return value?.kind === 'local-call' ? value.function : null;
}

function delegate(type: Type, name: string, frame: string): string {
	return `new ${className(type)}(${name}, ${frame})`;
}

/** `Select(int.Parse)`: a function that calls the method, one for all places. Its frame is the receiver, when there is one. */
export function methodGroup(
	lowering: Lowering,
	unit: Unit,
	{ type, member, typeArguments, target }: Of<'method-group'>,
): string {
	const names = member.parameters.map((_, i) => `a${i}`);
	let frame = '0';
	const receivers: string[] = [];
	if (target !== null) {
		const object = asObject(target.type, lowerExpression(lowering, unit, target));
		frame = `changetype<usize>(${object})`;
		receivers.push(targetOf(member, target.type));
	}
	const values = names.map((name, i) => (takesNumber(member, i) ? `${name}.value` : name));
	const result = memberCall(member, member.implementation!, [...receivers, ...values], typeArguments);
	const text = asGiven(member, member.returns, result);
	const declared = member.parameters.map((parameter, i) => `, ${names[i]}: ${asType(parameter.type)}`).join('');
	return delegate(type, lowering.sharedFunction(`(frame: usize${declared}): ${asType(member.returns)}`, text), frame);
}

/** The receiver of a method group, out of the object that its frame is. */
function targetOf(member: Member, type: Type): string {
	if (isString(member.declaring)) return 'castString(changetype<Obj | null>(frame))';
	if (isValueType(member.declaring)) return unwrapped(type, 'frame');
	return isString(type) || isValueType(type) ? 'changetype<Obj>(frame)' : `changetype<${asType(type)}>(frame)`;
}
