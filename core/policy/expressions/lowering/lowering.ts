/**
 * Lowers a bound program to AssemblyScript text: one function for the root, one for each lambda and local function, and one
 * for each `try` body. What those share lies in a frame: a class for every function that has others inside.
 */
import type { BoundFunction, BoundProgram, Local } from '../bound.ts';
import type { NamedType, Type } from '../types.ts';
import { lowerIterator } from './iterators.ts';
import { type Construct, OUTCOME } from './jumps.ts';
import { referenceType } from './references.ts';
import { asType, quote } from './representation.ts';
import { type Scope, Scopes } from './scopes.ts';
import { lowerBlock } from './statement.ts';
import { argumentName, homeType, localName, Unit, unset } from './unit.ts';

export interface LoweredProgram {
	/** Name of the root function, which takes no parameters. */
	name: string;
	/** Its result in C# and in AssemblyScript. */
	type: Type;
	returns: string;
	/** Classes and functions. */
	source: string;
}

export class Lowering {
	readonly prefix: string;
	readonly scopes: Scopes;
	/** Whether exceptions may leave iterators that have something to finish. */
	readonly disposes: boolean;
	readonly #functions: string[] = [];
	/** Names of the functions that are written once, by their texts. */
	readonly #shared = new Map<string, string>();
	readonly #names = { next: 0 };
	#nextJumpCode = OUTCOME.RETURN + 1;

	constructor(program: BoundProgram, prefix: string) {
		this.prefix = prefix;
		this.disposes = program.disposes;
		this.scopes = new Scopes(program.root);
	}

	/** A field of a function's frame, made when it is first asked for. */
	field(bound: BoundFunction, name: string, type: string): string {
		return fieldOf(this.scopes.ofFunction(bound), name, type);
	}

	/** Where a local lives: a field of a frame, or a variable of the unit that uses it. */
	place(unit: Unit, local: Local): string {
		const place = this.home(unit, local);
		return local.byReference === undefined && !local.inCell ? place : `${place}.value`;
	}

	/** The same of the local itself: its cell, or the reference that it is. */
	home(unit: Unit, local: Local): string {
		const scope = this.scopes.frameOf(local);
		return scope === null ? unit.variable(local) : fieldOf(scope, localName(local), homeType(local));
	}

	functionName(bound: BoundFunction): string {
		return `${this.prefix}_f${bound.id}`;
	}

	/** Makes the frame of a function's call, or of a turn of a loop; an iterator keeps it for when it comes back. */
	openFrame(unit: Unit, scope: Scope, life: 'once' | 'kept' = 'once'): void {
		const parent = scope.parent?.framed ?? null;
		const variable = frameVariable(scope);
		unit.line(`${life === 'once' ? 'const ' : ''}${variable} = new ${this.#frameClass(scope)}();`);
		if (parent !== null) unit.line(`${variable}.parent = ${frameVariable(parent)};`);
		if (life === 'kept') unit.line(`${this.#keptFrame(scope)} = ${variable};`);
		unit.scope = scope;
	}

	/** The variable of a frame that an iterator keeps. */
	loadFrame(unit: Unit, scope: Scope): void {
		unit.line(`let ${frameVariable(scope)} = changetype<${this.#frameClass(scope)}>(${this.#keptFrame(scope)});`);
	}

	#keptFrame(scope: Scope): string {
		return this.field(scope.function, `turn${scope.id}`, `${this.#frameClass(scope)} | null`);
	}

	/** The method of an iterator's frame that makes another one, with the arguments that the function got. */
	copyOfFrame(bound: BoundFunction): string {
		const scope = this.scopes.ofFunction(bound);
		const name = this.#frameClass(scope);
		const fields = bound.parameters.map((parameter) => `${localName(parameter)}${parameter.inCell ? '.value' : ''}`);
		if ((scope.parent?.framed ?? null) !== null) fields.push('parent');
		const copies = fields.map((field) => `other.${field} = this.${field};`);
		return `anew(): ${name} { ${[`const other = new ${name}();`, ...copies, 'return other;'].join(' ')} }`;
	}

	/** Writes a function. Local functions charge a step: they may call themselves. Delegates do it when they are invoked. */
	addFunction(bound: BoundFunction, kind: 'root' | 'lambda' | 'local-function'): void {
		const scope = this.scopes.ofFunction(bound);
		const unit = new Unit(bound, false, this.#names);
		if (kind === 'local-function') unit.line('step();');
		this.#openOuterFrames(unit, scope.parent?.framed ?? null);
		if (scope.hasFrame) this.openFrame(unit, scope);
		for (const parameter of bound.parameters) {
			if (parameter.inCell) unit.line(`${this.place(unit, parameter)} = ${argumentName(parameter)};`);
			else if (this.scopes.frameOf(parameter) !== null) {
				unit.line(`${this.home(unit, parameter)} = ${argumentName(parameter)};`);
			}
		}
		if (bound.iterator === null) lowerBlock(this, unit, bound.body);
		else lowerIterator(this, unit, bound);
		const parameters = bound.parameters.map((local) => `${argumentName(local)}: ${argumentType(local)}`);
		this.#write(unit, this.functionName(bound), ['frame: usize', ...parameters], resultType(bound));
	}

	/** Writes a function unless it is there already, since delegates of the same function are equal; returns its name. */
	sharedFunction(signature: string, value: string): string {
		const text = `${signature} { return ${value}; }`;
		const known = this.#shared.get(text);
		if (known !== undefined) return known;
		const name = `${this.prefix}_method${this.#shared.size}`;
		this.#shared.set(text, name);
		this.#functions.push(`function ${name}${text}`);
		return name;
	}

	/** Writes a lifted part of a function; it gets the frame in reach where it stands. Returns its name. */
	addLifted(outer: Unit, construct: Construct, body: (unit: Unit) => void): string {
		const bound = outer.function;
		const unit = this.openPart(bound, outer.scope);
		unit.jumps = { ...outer.jumps, constructs: [...outer.jumps.constructs, construct] };
		unit.caught = outer.caught === null ? null : this.field(bound, 'caught', 'Exception | null');
		body(unit);
		const name = `${this.prefix}_try${this.#names.next++}`;
		this.closePart(unit, name);
		return name;
	}

	/** Begins a function that is a part of another one, and gets the frame of a scope of it. */
	openPart(bound: BoundFunction, scope: Scope | null): Unit {
		const unit = new Unit(bound, true, this.#names);
		this.#openOuterFrames(unit, scope);
		return unit;
	}

	/** Writes a function that does a part of another one's work with what it gets; returns its name. */
	addPart(
		bound: BoundFunction,
		purpose: string,
		parameters: string[],
		returns: string,
		body: (unit: Unit) => void,
	): string {
		const unit = new Unit(bound, false, this.#names);
		body(unit);
		const name = `${this.prefix}_${purpose}${this.#names.next++}`;
		this.#write(unit, name, parameters, returns);
		return name;
	}

	closePart(unit: Unit, name: string): void {
		this.#write(unit, name, ['frame: usize'], 'void');
	}

	/** What stands for a jump on its way out of a loop or a lifted body. */
	nextJumpCode(): number {
		return this.#nextJumpCode++;
	}

	#frameClass(scope: Scope): string {
		return `${this.prefix}_Frame${scope.id}`;
	}

	/** Variables for the frame that the function got and for those around it. */
	#openOuterFrames(unit: Unit, nearest: Scope | null): void {
		unit.scope = nearest;
		if (nearest === null) return;
		unit.line(`const ${frameVariable(nearest)} = changetype<${this.#frameClass(nearest)}>(frame);`);
		let inner = nearest;
		for (let outer = inner.parent?.framed; outer; outer = inner.parent?.framed) {
			unit.line(`const ${frameVariable(outer)} = ${frameVariable(inner)}.parent!;`);
			inner = outer;
		}
	}

	#write(unit: Unit, name: string, parameters: string[], returns: string): void {
		// C# has checked that every path returns; AssemblyScript may not see it.
		const end = returns === 'void' || unit.endsWithReturn ? '' : `\n\treturn ${unset(returns)};`;
		this.#functions.push(`function ${name}(${parameters.join(', ')}): ${returns} {\n${unit.body}${end}\n}\n`);
	}

	/** All that was written: frames first. */
	get source(): string {
		const framed = this.scopes.all.filter(({ hasFrame }) => hasFrame);
		const classes = framed.map((scope) => {
			const lines = [...scope.fields].map(([name, type]) => `\t${name}: ${type} = ${unset(type)};`);
			const parent = scope.parent?.framed ?? null;
			if (parent !== null) lines.push(`\tparent: ${this.#frameClass(parent)} | null = null;`);
			lines.push(...scope.members.map((member) => `\t${member}`));
			const base = scope.base === null ? '' : ` extends ${scope.base}`;
			return `class ${this.#frameClass(scope)}${base} {\n${lines.join('\n')}\n}\n`;
		});
		return [...classes, ...this.#functions].join('\n').replaceAll(/changetype<(bool|[iuf]\d+)>\(0\)/g, '0');
	}
}

/** What a function gets of a parameter. */
function argumentType(local: Local): string {
	return local.byReference === undefined ? asType(local.type) : referenceType(local.type);
}

/** A value, or the reference to a variable. */
export function resultType({ returns, byReference }: BoundFunction): string {
	return byReference === null ? asType(returns) : referenceType(returns);
}

/** The variable that holds a scope's frame. */
export function frameVariable(scope: Scope): string {
	return `frame${scope.id}`;
}

/** The frame that a function gets which stands in this scope, as an address. */
export function frameAddress(scope: Scope | null): string {
	return scope === null ? '0' : `changetype<usize>(${frameVariable(scope)})`;
}

function fieldOf(scope: Scope, name: string, type: string): string {
	scope.fields.set(name, type);
	return `${frameVariable(scope)}.${name}`;
}

/**
 * Lowers a checked expression.
 * @param prefix makes its names unique in the module
 */
export function lowerProgram(program: BoundProgram, prefix: string): LoweredProgram {
	const lowering = new Lowering(program, prefix);
	program.anonymousTypes.forEach((type, i) => {
		type.representation = `${prefix}_Anonymous${i}`;
	});
	const anonymous = program.anonymousTypes.map((type) => anonymousClass(type)).join('\n');
	lowering.addFunction(program.root, 'root');
	const root = lowering.functionName(program.root);
	const returns = asType(program.type);
	const entry = `export function ${prefix}(): ${returns} {\n\treturn ${root}(0);\n}\n`;
	return { name: prefix, type: program.type, returns, source: `${anonymous}\n${lowering.source}\n${entry}` };
}

/** `{ a = 1, b = x }` as text, equality by value, and a JSON object for Newtonsoft. */
function anonymousClass(type: NamedType): string {
	const properties = type.anonymous!;
	const parameters = properties.map((_, i) => `readonly p${i}: T${i}`);
	const texts = properties.map((property, i) => `${quote(`${property.name} = `)} + textOf<T${i}>(this.p${i})`);
	const text = texts.length === 0 ? "'{ }'" : `'{ ' + ${texts.join(" + ', ' + ")} + ' }'`;
	const typeParameters = properties.map((_, i) => `T${i}`).join(', ');
	const name = `${type.representation}${typeParameters === '' ? '' : `<${typeParameters}>`}`;
	const equal = properties.map((_, i) => `equal<T${i}>(this.p${i}, that.p${i})`).join(' && ') || 'true';
	const json = properties.map(
		(property, i) => `\t\tjsonAdd(json, ${quote(property.name)}, jsonOf<T${i}>(this.p${i}));`,
	);
	return [
		`class ${name} extends Obj {`,
		`\tconstructor(${parameters.join(', ')}) {`,
		'\t\tsuper();',
		'\t}',
		`\toverride ToString(): string { return ${text}; }`,
		`\toverride Equals(other: Obj | null): bool { if (!(other instanceof ${name})) return false; const that = other as ${name}; return ${equal}; }`,
		`\toverride GetHashCode(): i32 { return hashText(this.ToString()); }`,
		`\toverride typeName(): string { return ${quote(type.name)}; }`,
		`\toverride toJson(): HostObject | null {`,
		'\t\tconst json = jsonObject();',
		...json,
		'\t\treturn json;',
		'\t}',
		'}',
	].join('\n');
}
