/** Tests of types that objects are marked with (binder/run-time-types.ts). */
import type { BoundExpression, PassingType } from '../bound.ts';
import type { Type } from '../types.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asType, className, isNamed, isNamedType, quote, runtimeName } from './representation.ts';
import type { Unit } from './unit.ts';

/** An object that is marked with its static type. */
export function marked(type: Type, text: string): string {
	const name = isInterface(type) ? `~${runtimeName(type)}` : runtimeName(type);
	return `marked<${asType(type)}>(${text}, ${quote(name)})`;
}

/** Whether an object is of a tested type. @param byClass the test of its class, which decides where there is no mark; null for none */
export function isPassing(
	tested: Type,
	object: string,
	passing: readonly PassingType[],
	byClass: string | null,
): string {
	const test = `isAmong(${object}, ${names(passing.map(({ type }) => type))})`;
	return byClass === null ? test : `(${test} || !isMarked(${object}, ${isInterface(tested)}) && ${byClass})`;
}

function names(types: readonly Type[]): string {
	const all = types.flatMap((type) => (isInterface(type) ? [`~${runtimeName(type)}`] : [runtimeName(type)]));
	return quote(`|${[...new Set(all)].join('|')}|`);
}

function isInterface(type: Type): boolean {
	return isNamedType(type) && type.kind === 'interface';
}

/** An object that has passed a test, or null, as the tested type. @param object a variable */
export function passed(
	lowering: Lowering,
	unit: Unit,
	tested: Type,
	object: string,
	passing: readonly PassingType[],
): string {
	const target = className(tested);
	if (tested.kind === 'array') return `toArray<${asType(tested.element)}>(${object})`;
	if (tested.kind === 'delegate') return adapted(lowering, unit, tested, object, passing);
	if (target === 'Obj') return object;
	if (!isInterface(tested) || !target.startsWith('Sequence<')) {
		return `changetype<${asType(tested)}>(originOf(${object}))`;
	}
	const [element] = isNamedType(tested) ? tested.typeArguments : [];
	const sequence = `toSequence<${asType(element!)}, ${target}>(${object})`;
	// What a JObject enumerates as a JToken are its properties.
	if (!isNamed(element!, 'System.Collections.Generic.KeyValuePair')) return sequence;
	const entries = `JObject_asSequence(${object}!.asHost())`;
	return `(isHost(${object}, 'Newtonsoft.Json.Linq.JObject') ? changetype<${asType(tested)}>(${entries}) : ${sequence})`;
}

/** Delegates of other types are called through one of the tested type. */
function adapted(
	lowering: Lowering,
	unit: Unit,
	tested: Type,
	object: string,
	passing: readonly PassingType[],
): string {
	const others = passing.filter(({ type, value }) => value !== null && className(type) !== className(tested));
	return others.reduceRight(
		(rest, { type, value }) => {
			unit.receivers.push(`changetype<${asType(type)}>(${object})`);
			const text = lowerExpression(lowering, unit, value as BoundExpression);
			unit.receivers.pop();
			return `(isAmong(${object}, ${names([type])}) ? ${text} : ${rest})`;
		},
		`changetype<${asType(tested)}>(${object})`,
	);
}
