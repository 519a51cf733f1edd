/**
 * Compares the signature files with the members that the class library and Newtonsoft.Json have of the allowed types
 * (test/data/allowed-members.txt, which scripts/oracle makes). What the files lack must be left out by a rule.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortTypeText } from '../core/policy/expressions/binder/display.ts';
import { standardLibrary } from '../core/policy/expressions/signatures/read-library.ts';
import type { Member, NamedType, Parameter } from '../core/policy/expressions/types.ts';
import { ruleAgainst, standsFor } from './allowed-member-rules.ts';

const MEMBERS = join(import.meta.dirname, '../test/data/allowed-members.txt');

/** A type as the class library has it. */
export interface AllowedType {
	/** Full name, without type parameters. */
	name: string;
	arity: number;
	/** `static Parse(string): Guid`, `Value: JToken { get; set; }`. */
	members: string[];
}

/** The types of the list with all members that are public, inherited ones included. */
export function allowedTypes(): AllowedType[] {
	const types: AllowedType[] = [];
	for (const line of readFileSync(MEMBERS, 'utf8').split('\n')) {
		if (line.startsWith('\t')) types.at(-1)!.members.push(line.trim());
		else if (line !== '') types.push(typeOf(line));
	}
	return types;
}

function typeOf(line: string): AllowedType {
	const [, name, parameters] = /^([^<: ]+)(?:<(.*?)>)? :/.exec(line)!;
	return { name: name!, arity: parameters === undefined ? 0 : parameters.split(',').length, members: [] };
}

export interface Comparison {
	members: number;
	/** `Type  member`, in no signature file and left out by no rule. */
	lacking: string[];
	/** `Type  member  (rule)`. */
	leftOut: string[];
	/** `Type  member  result`, whose result or accessors are others in the signature files. */
	differing: string[];
}

export function compareAllowedMembers(): Comparison {
	const comparison: Comparison = { members: 0, lacking: [], leftOut: [], differing: [] };
	for (const { name, arity, members } of allowedTypes()) {
		const type = standardLibrary().find(name, arity);
		const declared = new Map<string, Member>();
		for (const each of type === null ? [] : inherited(type).reverse()) {
			for (const member of each.members) {
				if (member.kind !== 'constructor' || each === type) declared.set(memberText(member), member);
			}
		}
		for (const text of members) compareMember(name, text, declared, comparison);
	}
	return comparison;
}

function compareMember(type: string, text: string, declared: Map<string, Member>, comparison: Comparison): void {
	comparison.members++;
	const { key, result, constrainedKey } = parts(text);
	const member = declared.get(key) ?? declared.get(constrainedKey);
	if (member === undefined) {
		const rule = ruleAgainst(type, text);
		if (rule === null) comparison.lacking.push(`${type}  ${text}`);
		else comparison.leftOut.push(`${type}  ${text}  (${rule})`);
	} else if (result !== null && member.kind !== 'field') {
		const own = withoutNames(
			resultText(member),
			member.typeParameters.map((parameter) => parameter.name),
		);
		if (standsFor(result) !== own) comparison.differing.push(`${type}  ${text}  ${own}`);
	}
}

/** A type, its bases and their interfaces. */
function inherited(type: NamedType): NamedType[] {
	const base = type.base === null ? [] : inherited(type.base);
	return [type, ...base, ...type.interfaces.flatMap(inherited)];
}

interface MemberParts {
	/** What tells it from others, without names of type parameters. */
	key: string;
	/** The same with the classes that its type parameters are bound to: IEnumerable<T> is one of them by variance. */
	constrainedKey: string;
	/** Null of constructors, conversions and events. */
	result: string | null;
}

function parts(text: string): MemberParts {
	const [signature, ...constraints] = text
		.replace(/ \[obsolete\]$/, '')
		.replace(/=(?=[,)])/g, '')
		.split(' where ');
	const end = signature!.search(/(?<=[\w\])<>=]): /);
	const head = end < 0 ? signature! : signature!.slice(0, end);
	const names = /^[^(]*?<([^>]*)>\(/.exec(head)?.[1]?.split(', ') ?? [];
	let constrained = head.replace(/^([^(]*?)<[^>]*>\(/, '$1(');
	for (const constraint of constraints) {
		const [name, type] = constraint.split(' : ') as [string, string];
		constrained = constrained.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), type);
	}
	const result = end < 0 ? null : withoutNames(signature!.slice(end + 2), names);
	return { key: withoutNames(head, names), constrainedKey: constrained, result };
}

function withoutNames(text: string, names: readonly string[]): string {
	return names.reduce(
		(written, name, index) => written.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `#${index}`),
		text,
	);
}

function memberText(member: Member): string {
	const prefix = member.isExtension ? 'extension ' : member.isStatic ? 'static ' : '';
	const parameters = member.parameters.map(parameterText).join(', ');
	if (member.kind === 'constructor') return `new(${parameters})`;
	if (member.kind === 'indexer') return `this[${parameters}]`;
	if (member.kind === 'operator') return `${member.name}(${parameters})`;
	if (member.kind === 'conversion')
		return `${member.operator} operator ${shortTypeText(member.returns)}(${parameters})`;
	if (member.kind !== 'method') return `${prefix}${member.name}`;
	const names = member.typeParameters.map(({ name }) => name);
	const generics = names.length === 0 ? '' : `<${names.join(', ')}>`;
	return withoutNames(`${prefix}${member.name}${generics}(${parameters})`, names);
}

function parameterText({ type, mode }: Parameter): string {
	return mode === 'value' ? shortTypeText(type) : `${mode} ${shortTypeText(type)}`;
}

function resultText(member: Member): string {
	const type = shortTypeText(member.returns);
	if (member.kind !== 'property' && member.kind !== 'indexer') return type;
	return `${type} {${member.canRead ? ' get;' : ''}${member.canWrite ? ' set;' : ''} }`;
}

if (import.meta.main) {
	const { members, lacking, leftOut, differing } = compareAllowedMembers();
	for (const text of lacking) console.log(`lacking    ${text}`);
	for (const text of differing) console.log(`differing  ${text}`);
	if (process.argv.includes('--left-out')) for (const text of leftOut) console.log(`left out   ${text}`);
	console.log(
		`${members} members, ${lacking.length} lacking, ${differing.length} differing, ${leftOut.length} left out`,
	);
}
