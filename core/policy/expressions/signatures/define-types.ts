/** Makes types of the declarations of signature files. */
import type { ExpressionErrorCode } from '../errors.ts';
import type { ConstraintSyntax, ExpressionSyntax, ParameterSyntax } from '../syntax/nodes.ts';
import { typeParameter } from '../type-table.ts';
import type { Constant, Member, NamedType, Parameter, Type, TypeParameter } from '../types.ts';
import type { MemberDeclaration, SignatureFile, TypeDeclaration } from './declarations.ts';
import { ERROR, emptyType, type Library, VOID } from './library.ts';
import { TypeNames } from './type-names.ts';

/** Reports what is wrong at an offset of a file. */
export type ReportInFile = (
	file: string,
	code: ExpressionErrorCode,
	values: Record<string, string | number>,
	at: number,
) => void;

/** Enters the types of all files into the library: first their names, then what refers to them. */
export function defineTypes(files: readonly SignatureFile[], library: Library, report: ReportInFile): void {
	const definitions: Definition[] = [];
	const declared = new Set<NamedType>();
	for (const file of files) {
		for (const declaration of file.types) {
			const type = declareType(declaration, library);
			if (declared.has(type) && !declaration.modifiers.has('partial')) {
				report(file.name, 'TG1001', { name: type.name }, declaration.at);
			}
			declared.add(type);
			definitions.push(new Definition(file.name, declaration, type, library, report));
		}
	}
	for (const definition of definitions) definition.defineBases();
	// Default values of parameters name values of enums.
	for (const definition of definitions) definition.defineValues();
	for (const definition of definitions) definition.defineMembers();
	for (const type of library.types) finishBases(type, library);
	library.indexExtensions();
}

function declareType(declaration: TypeDeclaration, library: Library): NamedType {
	const name = declaration.container === '' ? declaration.name : `${declaration.container}.${declaration.name}`;
	const known = library.find(name, declaration.typeParameters.length);
	const type = known ?? emptyType(name, declaration.kind);
	type.kind = declaration.kind;
	type.isStatic ||= declaration.modifiers.has('static');
	type.isAbstract ||= declaration.modifiers.has('abstract') || declaration.kind === 'interface';
	type.isSealed ||= declaration.modifiers.has('sealed');
	type.representation ??= declaration.representation;
	if (declaration.modifiers.has('flags')) type.isFlags = true;
	if (known === null || type.members.length === 0) {
		type.typeParameters = typeParametersOf(declaration.typeParameters, declaration.constraints);
	}
	if (known === null) library.add(type);
	return type;
}

function typeParametersOf(
	declarations: TypeDeclaration['typeParameters'],
	constraints: readonly ConstraintSyntax[],
): TypeParameter[] {
	return declarations.map(({ name, variance }) => {
		const words = constraints
			.filter(({ parameter }) => parameter.name === name)
			.flatMap((constraint) => constraint.words);
		return { ...typeParameter(name, words), variance };
	});
}

/** Base classes that C# does not write. */
function finishBases(type: NamedType, library: Library): void {
	if (type === library.object || type.kind === 'interface' || type.base !== null) return;
	const implied = { class: 'object', struct: 'System.ValueType', enum: 'System.Enum', delegate: 'System.Delegate' };
	const base = library.known(implied[type.kind]);
	type.base = base === type ? library.object : base;
}

class Definition {
	readonly #file: string;
	readonly #declaration: TypeDeclaration;
	readonly #type: NamedType;
	readonly #library: Library;
	readonly #report: ReportInFile;
	readonly #names: TypeNames;

	constructor(file: string, declaration: TypeDeclaration, type: NamedType, library: Library, report: ReportInFile) {
		this.#file = file;
		this.#declaration = declaration;
		this.#type = type;
		this.#library = library;
		this.#report = report;
		this.#names = new TypeNames(type, library, (...error) => this.#error(...error));
	}

	#error(code: ExpressionErrorCode, values: Record<string, string | number>, at: number): void {
		this.#report(this.#file, code, values, at);
	}

	defineBases(): void {
		this.#defineBounds(this.#declaration.constraints, this.#type.typeParameters, this.#type.typeParameters);
		for (const syntax of this.#declaration.bases) {
			// The type after the colon of an enum is that of its values.
			if (this.#type.kind === 'enum') continue;
			const base = this.#names.resolve(syntax, this.#type.typeParameters);
			if (!('definition' in base)) continue;
			if (base.kind === 'interface') this.#type.interfaces.push(base);
			else this.#type.base = base;
		}
	}

	/** The types that constraints name. */
	#defineBounds(
		constraints: readonly ConstraintSyntax[],
		parameters: readonly TypeParameter[],
		scope: readonly TypeParameter[],
	): void {
		for (const { parameter, types } of constraints) {
			const constrained = parameters.find(({ name }) => name === parameter.name);
			if (constrained === undefined)
				this.#error('CS0699', { type: this.#type.name, name: parameter.name }, parameter.at);
			else constrained.bounds = types.map((type) => this.#names.resolve(type, scope));
		}
	}

	defineMembers(): void {
		const type = this.#type;
		const { returns, parameters, members } = this.#declaration;
		if (returns !== null) {
			type.invoke = {
				parameters: parameters.map((parameter) => this.#parameter(parameter, type.typeParameters)),
				returns: this.#names.resolve(returns, type.typeParameters),
			};
		}
		for (const member of members) this.#defineMember(member);
		type.isAbstract ||= type.isStatic;
	}

	defineValues(): void {
		const type = this.#type;
		if (type.kind !== 'enum') return;
		type.enumValues ??= new Map();
		let next = 0;
		for (const { name, value } of this.#declaration.values) {
			const constant = value === null ? next : this.#enumValue(value);
			type.enumValues.set(name.name, constant);
			type.members.push({ ...this.#blank('field', name.name), isStatic: true, returns: type, constant });
			next = constant + 1;
		}
	}

	/** A number, or earlier names joined by `|`. */
	#enumValue(syntax: ExpressionSyntax): number {
		if (syntax.kind === 'name') return this.#type.enumValues?.get(syntax.name) ?? 0;
		if (syntax.kind === 'binary') {
			const left = this.#enumValue(syntax.left);
			const right = this.#enumValue(syntax.right);
			return syntax.operator === '<<' ? left << right : left | right;
		}
		const constant = this.#constant(syntax);
		if (typeof constant === 'number') return constant;
		this.#error('CS0150', {}, syntax.at);
		return 0;
	}

	#blank(kind: Member['kind'], name: string): Member {
		return {
			kind,
			name,
			declaring: this.#type,
			isStatic: false,
			isExtension: false,
			typeParameters: [],
			parameters: [],
			returns: VOID,
			canRead: true,
			canWrite: false,
			implementation: null,
			setter: null,
		};
	}

	#defineMember(declaration: MemberDeclaration): void {
		const { kind, name, modifiers, isExtension, implementation, typeNames, setter, canRead, canWrite } = declaration;
		const typeParameters = typeParametersOf(declaration.typeParameters, declaration.constraints);
		const scope = [...typeParameters, ...this.#type.typeParameters];
		this.#defineBounds(declaration.constraints, typeParameters, scope);
		const member: Member = {
			...this.#blank(kind, name),
			isStatic: modifiers.has('static') || modifiers.has('const') || kind === 'operator' || kind === 'conversion',
			isExtension,
			typeParameters,
			parameters: declaration.parameters.map((parameter) => this.#parameter(parameter, scope)),
			returns: declaration.returns === null ? this.#type : this.#names.resolve(declaration.returns, scope),
			...(declaration.operator === null ? {} : { operator: declaration.operator }),
			canRead,
			canWrite,
			...(declaration.constant === null ? {} : { constant: this.#constant(declaration.constant) }),
			implementation,
			...(typeNames.length === 0 ? {} : { typeNames }),
			setter,
		};
		const isRepeated = this.#type.members.some((other) => isSameSignature(other, member));
		if (isRepeated) this.#error('TG1002', { name: `${this.#type.shortName}.${name}` }, declaration.at);
		this.#type.members.push(member);
	}

	#parameter(syntax: ParameterSyntax, scope: readonly TypeParameter[]): Parameter {
		const type = syntax.type === null ? this.#missingType(syntax) : this.#names.resolve(syntax.type, scope);
		const parameter: Parameter = { name: syntax.name.name, type, mode: syntax.mode };
		if (syntax.defaultValue !== null) parameter.defaultValue = this.#constant(syntax.defaultValue);
		return parameter;
	}

	#missingType(syntax: ParameterSyntax): Type {
		this.#error('CS1031', {}, syntax.name.at);
		return ERROR;
	}

	/** A literal, a negative number, a name of an enum, or `default`. */
	#constant(syntax: ExpressionSyntax): Constant {
		switch (syntax.kind) {
			case 'literal':
				return syntax.value;
			case 'default':
				return null;
			case 'unary':
				return negated(this.#constant(syntax.operand));
			case 'binary':
				// `0.0 / 0.0` and `1.0 / 0.0`: NaN and the infinities.
				return Number(this.#constant(syntax.left)) / Number(this.#constant(syntax.right));
			case 'member':
				return this.#enumMember(syntax.target, syntax.name.name, syntax.at);
			default:
				this.#error('CS0133', { name: this.#type.shortName }, syntax.at);
				return null;
		}
	}

	#enumMember(target: ExpressionSyntax, name: string, at: number): Constant {
		const typeName = target.kind === 'name' ? target.name : target.kind === 'member' ? target.name.name : '';
		const type = this.#library.findAnywhere(typeName, 0).find(({ kind }) => kind === 'enum');
		const value = type?.enumValues?.get(name) ?? null;
		if (value === null) this.#error('CS0117', { type: typeName, name }, at);
		return value;
	}
}

function negated(constant: Constant): Constant {
	if (typeof constant === 'number' || typeof constant === 'bigint') return -constant;
	if (typeof constant === 'object' && constant !== null && 'decimal' in constant) {
		return { decimal: `-${constant.decimal}` };
	}
	return constant;
}

function isSameSignature(a: Member, b: Member): boolean {
	if (a.name !== b.name || a.kind !== b.kind || a.parameters.length !== b.parameters.length) return false;
	if (a.typeParameters.length !== b.typeParameters.length) return false;
	if (a.kind === 'conversion' && a.returns !== b.returns) return false;
	return a.parameters.every(({ type, mode }, index) => {
		const other = b.parameters[index]!;
		return isSameType(type, other.type) && (mode === 'out') === (other.mode === 'out');
	});
}

/** Type parameters of two methods count as the same when they have the same name. */
function isSameType(a: Type, b: Type): boolean {
	if (a === b) return true;
	if (a.kind === 'parameter' && b.kind === 'parameter') return a.name === b.name;
	if (a.kind === 'array' && b.kind === 'array') return isSameType(a.element, b.element);
	if (!('definition' in a) || !('definition' in b) || a.definition !== b.definition) return false;
	return a.typeArguments.every((argument, index) => isSameType(argument, b.typeArguments[index]!));
}
