/**
 * Lowers a bound program to AssemblyScript text: one function for the root, one for each lambda and local function, and one
 * for each `try` body. What those share lies in a frame: a class for every function that has others inside.
 */
import type { BoundFunction, BoundProgram, BoundStatement, Local } from '../bound.ts';
import type { NamedType, Type } from '../types.ts';
import { asType, className, quote, unassigned } from './representation.ts';
import { lowerBlock } from './statement.ts';
import { localName, Unit } from './unit.ts';

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
	readonly #functions: string[] = [];
	readonly #frames = new Map<BoundFunction, { fields: Map<string, string>; parent: BoundFunction | null }>();
	readonly #names = { next: 0 };
	readonly #framed: Set<BoundFunction>;

	constructor(program: BoundProgram, prefix: string) {
		this.prefix = prefix;
		this.#framed = framedFunctions(program);
		for (const bound of this.#framed)
			this.#frames.set(bound, { fields: new Map(), parent: this.frameOwner(bound.parent) });
	}

	/** The nearest function, this one or outward, that has a frame. */
	frameOwner(bound: BoundFunction | null): BoundFunction | null {
		let owner = bound;
		while (owner !== null && !this.#framed.has(owner)) owner = owner.parent;
		return owner;
	}

	hasFrame(bound: BoundFunction): boolean {
		return this.#framed.has(bound);
	}

	frameClass(bound: BoundFunction): string {
		return `${this.prefix}_Frame${bound.id}`;
	}

	frameVariable(bound: BoundFunction): string {
		return `frame${bound.id}`;
	}

	/** A field of a function's frame, made when it is first asked for. */
	field(bound: BoundFunction, name: string, type: string): string {
		this.#frames.get(bound)!.fields.set(name, type);
		return `${this.frameVariable(bound)}.${name}`;
	}

	/** Where a local lives: a field of its function's frame, or a variable of the unit that uses it. */
	place(unit: Unit, local: Local): string {
		if (!this.isInFrame(local)) return unit.variable(local);
		return this.field(local.owner, localName(local), asType(local.type));
	}

	isInFrame(local: Local): boolean {
		return local.captured && this.hasFrame(local.owner);
	}

	functionName(bound: BoundFunction): string {
		return `${this.prefix}_f${bound.id}`;
	}

	/** The frame that a lambda of this function gets, as an address. */
	frameAddress(bound: BoundFunction): string {
		const owner = this.frameOwner(bound);
		return owner === null ? '0' : `changetype<usize>(${this.frameVariable(owner)})`;
	}

	/** Writes a function. Local functions charge a step: they may call themselves. Delegates do it when they are invoked. */
	addFunction(bound: BoundFunction, kind: 'root' | 'lambda' | 'local-function'): void {
		const unit = this.unit(bound, false);
		if (kind === 'local-function') unit.line('step();');
		this.#openOuterFrames(unit, bound.parent);
		if (this.hasFrame(bound)) {
			unit.line(`const ${this.frameVariable(bound)} = new ${this.frameClass(bound)}();`);
			const parent = this.frameOwner(bound.parent);
			if (parent !== null) unit.line(`${this.frameVariable(bound)}.parent = ${this.frameVariable(parent)};`);
		}
		for (const parameter of bound.parameters) {
			if (this.isInFrame(parameter)) unit.line(`${this.place(unit, parameter)} = ${localName(parameter)};`);
		}
		lowerBlock(this, unit, bound.body);
		const parameters = bound.parameters.map((local) => `${localName(local)}: ${asType(local.type)}`);
		this.#write(unit, this.functionName(bound), ['frame: usize', ...parameters], asType(bound.returns), bound.returns);
	}

	/** Writes a lifted part of a function; it gets the function's own frame. Returns its name. */
	addLifted(outer: Unit, body: (unit: Unit) => void): string {
		const bound = outer.function;
		const unit = this.unit(bound, true);
		unit.jumps = {
			break: outer.jumps.break === null ? null : 'outside',
			continue: outer.jumps.continue === null ? null : 'outside',
			continueFlag: null,
		};
		unit.caught = outer.caught === null ? null : this.field(bound, 'caught', 'Exception | null');
		this.#openOuterFrames(unit, bound);
		body(unit);
		const name = `${this.prefix}_try${this.#names.next++}`;
		this.#write(unit, name, ['frame: usize'], 'void', null);
		return name;
	}

	unit(bound: BoundFunction, isLifted: boolean): Unit {
		return new Unit(bound, isLifted, this.#names);
	}

	/** Variables for the frame that the function got and for those around it. */
	#openOuterFrames(unit: Unit, bound: BoundFunction | null): void {
		const nearest = this.frameOwner(bound);
		if (nearest === null) return;
		unit.line(`const ${this.frameVariable(nearest)} = changetype<${this.frameClass(nearest)}>(frame);`);
		let inner: BoundFunction = nearest;
		for (let outer = this.#frames.get(inner)!.parent; outer !== null; outer = this.#frames.get(inner)!.parent) {
			unit.line(`const ${this.frameVariable(outer)} = ${this.frameVariable(inner)}.parent!;`);
			inner = outer;
		}
	}

	#write(unit: Unit, name: string, parameters: string[], returns: string, type: Type | null): void {
		// C# has checked that every path returns; AssemblyScript may not see it.
		const end = type === null || returns === 'void' || unit.endsWithReturn ? '' : `\n\treturn ${unassigned(type)};`;
		this.#functions.push(`function ${name}(${parameters.join(', ')}): ${returns} {\n${unit.body}${end}\n}\n`);
	}

	/** All that was written: frames first. */
	get source(): string {
		const classes = [...this.#frames].map(([bound, { fields, parent }]) => {
			const lines = [...fields].map(([name, type]) => `\t${name}: ${type} = changetype<${type}>(0);`);
			if (parent !== null) lines.push(`\tparent: ${this.frameClass(parent)} | null = null;`);
			return `class ${this.frameClass(bound)} {\n${lines.join('\n')}\n}\n`;
		});
		return [...classes, ...this.#functions].join('\n').replaceAll(/changetype<(bool|[iuf]\d+)>\(0\)/g, '0');
	}
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

/** Functions with others inside them, or with a `try`, need a frame. */
function framedFunctions(program: BoundProgram): Set<BoundFunction> {
	const framed = new Set<BoundFunction>();
	for (const bound of program.functions) {
		if (bound.parent !== null && hasCaptured(bound.parent)) framed.add(bound.parent);
		if (containsTry(bound.body)) framed.add(bound);
	}
	return framed;
}

function hasCaptured(bound: BoundFunction): boolean {
	return [...bound.locals, ...bound.parameters].some((local) => local.captured);
}

function containsTry(statements: readonly BoundStatement[]): boolean {
	return statements.some((statement) => {
		switch (statement.kind) {
			case 'try':
				return true;
			case 'block':
				return containsTry(statement.statements);
			case 'if':
				return containsTry(statement.then) || (statement.else !== null && containsTry(statement.else));
			case 'while':
			case 'do':
			case 'for':
			case 'foreach':
				return containsTry(statement.body);
			case 'switch':
				return statement.sections.some((section) => containsTry(section.body));
			default:
				return false;
		}
	});
}

/** `{ a = 1, b = x }` as text, equality by value, and a JSON object for Newtonsoft. */
function anonymousClass(type: NamedType): string {
	const properties = type.anonymous!;
	const fields = properties.map((property, i) => `\treadonly p${i}: ${asType(property.type)};`);
	const parameters = properties.map((property, i) => `p${i}: ${asType(property.type)}`);
	const assignments = properties.map((_, i) => `\t\tthis.p${i} = p${i};`);
	const texts = properties.map((property, i) => `${quote(`${property.name} = `)} + textOf(this.p${i})`);
	const name = className(type);
	const equal = properties.map((_, i) => `equal(this.p${i}, that.p${i})`).join(' && ') || 'true';
	const json = properties.map((property, i) => `\t\tjsonAdd(json, ${quote(property.name)}, jsonOf(this.p${i}));`);
	return [
		`class ${name} extends Obj {`,
		...fields,
		`\tconstructor(${parameters.join(', ')}) {`,
		'\t\tsuper();',
		...assignments,
		'\t}',
		`\toverride ToString(): string { return '{ ' + ${texts.join(" + ', ' + ") || "''"} + ' }'; }`,
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
