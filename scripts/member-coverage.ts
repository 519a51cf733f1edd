/**
 * Lists the members of the signature files that have no implementation, and those that no vector uses. A member counts as used
 * when the code of a vector calls the function that implements it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpression } from '../core/policy/expressions/check.ts';
import { lowerProgram } from '../core/policy/expressions/lowering/lowering.ts';
import { standardLibrary } from '../core/policy/expressions/signatures/read-library.ts';

const LIBRARY = join(import.meta.dirname, '../policies-as/dotnet');
const VECTORS = join(import.meta.dirname, '../test/data');

/** Functions of members that lowering writes in place; a vector shows them by what stands there. */
const IN_PLACE = new Map([
	['Nullable_new', /new Nullable<|new \w+\?\(/],
	['Nullable_HasValue', /\.HasValue\b/],
	['Nullable_Value', /\?\)[^)]*\)\.Value\b/],
]);

export interface MemberCoverage {
	members: number;
	/** `Type.Member`, declared without a function, or with one that there is not. */
	unbuilt: string[];
	/** `Type.Member(function)`, built and used by no vector. */
	unused: string[];
}

export function memberCoverage(): MemberCoverage {
	const called = calledFunctions();
	const built = builtFunctions();
	const coverage: MemberCoverage = { members: 0, unbuilt: [], unused: [] };
	for (const type of standardLibrary().types) {
		for (const member of type.members) {
			if (member.constant !== undefined) continue;
			coverage.members++;
			const name = `${type.name}.${member.name}`;
			const functions = [member.implementation, member.setter].filter((each) => each !== null);
			const missing = functions.find((each) => !built.has(each));
			if (functions.length === 0 || missing !== undefined) coverage.unbuilt.push(name);
			else if (!functions.some((each) => called.has(each))) coverage.unused.push(`${name}(${functions[0]})`);
		}
	}
	return coverage;
}

/** Names of all functions of the library. */
function builtFunctions(): Set<string> {
	const files = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const texts = files.map((file) => readFileSync(join(LIBRARY, file), 'utf8'));
	return new Set(
		texts.flatMap((text) => [...text.matchAll(/^export (?:declare )?function (\w+)/gm)].map(([, name]) => name!)),
	);
}

/** Names of all functions that the lowered vectors call. */
function calledFunctions(): Set<string> {
	const called = new Set<string>();
	for (const file of readdirSync(VECTORS).filter((name) => name.endsWith('-vectors.json'))) {
		const { vectors } = JSON.parse(readFileSync(join(VECTORS, file), 'utf8')) as { vectors: { expression: string }[] };
		for (const { expression } of vectors) {
			const { program } = checkExpression(expression);
			if (program === null) continue;
			for (const [name, sign] of IN_PLACE) if (sign.test(expression)) called.add(name);
			for (const [name] of lowerProgram(program, 'vector').source.matchAll(/\b[A-Za-z]\w*/g)) called.add(name);
		}
	}
	return called;
}

if (import.meta.main) {
	const { members, unbuilt, unused } = memberCoverage();
	for (const name of unbuilt) console.log(`not built  ${name}`);
	for (const name of unused) console.log(`no vector  ${name}`);
	console.log(`${members} members, ${unbuilt.length} not built, ${unused.length} without a vector`);
}
