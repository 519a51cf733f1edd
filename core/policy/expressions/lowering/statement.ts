/** Statements to AssemblyScript statements. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asType, defaultValue, isNamed, isString, unassigned } from './representation.ts';
import { lowerTry } from './try.ts';
import { type Jumps, OUTCOME, type Unit } from './unit.ts';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

export function lowerBlock(lowering: Lowering, unit: Unit, statements: readonly BoundStatement[]): void {
	for (const statement of statements) lowerStatement(lowering, unit, statement);
}

function lowerStatement(lowering: Lowering, unit: Unit, statement: BoundStatement): void {
	switch (statement.kind) {
		case 'expression':
			unit.line(`${expressionStatement(lowering, unit, statement.expression)};`);
			break;
		case 'declare':
			unit.line(`${declaration(lowering, unit, statement)};`);
			break;
		case 'block':
			lowerBlock(lowering, unit, statement.statements);
			break;
		case 'if':
			unit.line(`if (${lowerExpression(lowering, unit, statement.condition)}) {`);
			unit.indent(() => lowerBlock(lowering, unit, statement.then));
			if (statement.else !== null) {
				unit.line('} else {');
				unit.indent(() => lowerBlock(lowering, unit, statement.else!));
			}
			unit.line('}');
			break;
		case 'while':
			loop(lowering, unit, statement, `while (${lowerExpression(lowering, unit, statement.condition)}) {`, '}');
			break;
		case 'do': {
			const condition = lowerExpression(lowering, unit, statement.condition);
			loop(lowering, unit, statement, 'do {', `} while (${condition});`);
			break;
		}
		case 'for':
			lowerFor(lowering, unit, statement);
			break;
		case 'foreach':
			forEach(lowering, unit, statement);
			break;
		case 'switch':
			lowerSwitch(lowering, unit, statement);
			break;
		case 'return':
			lowerReturn(lowering, unit, statement.value);
			break;
		case 'break':
			jump(lowering, unit, unit.jumps.break, OUTCOME.BREAK, 'break;');
			break;
		case 'continue':
			if (unit.jumps.continue === 'switch') unit.line(`${unit.jumps.continueFlag} = true;`);
			jump(
				lowering,
				unit,
				unit.jumps.continue,
				OUTCOME.CONTINUE,
				unit.jumps.continue === 'switch' ? 'break;' : 'continue;',
			);
			break;
		case 'throw':
			unit.line(
				`raise(${statement.value === null ? unit.caught : `notNull<Exception | null>(${lowerExpression(lowering, unit, statement.value)})`});`,
			);
			break;
		case 'try':
			lowerTry(lowering, unit, statement);
			break;
		case 'local-function':
			lowering.addFunction(statement.function, 'local-function');
			break;
	}
}

/** An expression whose value is not used. */
function expressionStatement(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	if (node.kind !== 'assign' || node.target.kind !== 'local') return lowerExpression(lowering, unit, node);
	return `${lowering.place(unit, node.target.local)} = ${lowerExpression(lowering, unit, node.value)}`;
}

/** The assignment that declares a local. */
export function declaration(lowering: Lowering, unit: Unit, { local, value }: Of<'declare'>): string {
	return `${lowering.place(unit, local)} = ${value === null ? defaultValue(local.type) : lowerExpression(lowering, unit, value)}`;
}

function inside(unit: Unit, jumps: Jumps, body: () => void): void {
	const outer = unit.jumps;
	unit.jumps = jumps;
	body();
	unit.jumps = outer;
}

const IN_LOOP: Jumps = { break: 'loop', continue: 'loop', continueFlag: null };

type Loop = Of<'while' | 'do' | 'for' | 'foreach'>;

function loop(lowering: Lowering, unit: Unit, statement: Loop, open: string, close: string): void {
	unit.line(open);
	unit.indent(() => turn(lowering, unit, statement, () => {}));
	unit.line(close);
}

/** The body of a loop, behind what `start` writes. */
function turn(lowering: Lowering, unit: Unit, statement: Loop, start: () => void): void {
	const outer = unit.scope;
	const scope = lowering.scopes.ofLoop(statement);
	unit.line('step();');
	if (scope !== null) lowering.openFrame(unit, scope);
	start();
	inside(unit, IN_LOOP, () => lowerBlock(lowering, unit, statement.body));
	unit.scope = outer;
}

function lowerFor(lowering: Lowering, unit: Unit, statement: Of<'for'>): void {
	lowerBlock(lowering, unit, statement.initializers);
	const condition = statement.condition === null ? '' : lowerExpression(lowering, unit, statement.condition);
	const updates = statement.updates.map((update) => expressionStatement(lowering, unit, update)).join(', ');
	loop(lowering, unit, statement, `for (; ${condition}; ${updates}) {`, '}');
}

function forEach(lowering: Lowering, unit: Unit, statement: Of<'foreach'>): void {
	const { source, local } = statement;
	const text = lowerExpression(lowering, unit, source);
	const items = unit.fresh('items');
	const element = isString(source.type) ? 'u16' : elementType(source);
	const sequence = sequenceOf(source, text);
	unit.declare(items, `Enumerator<${element}>`, `changetype<Enumerator<${element}>>(0)`);
	unit.line(`${items} = notNull(${sequence}).enumerator();`);
	unit.line(`while (${items}.moveNext()) {`);
	unit.indent(() => {
		turn(lowering, unit, statement, () => {
			unit.receivers.push(`${items}.current`);
			const value = lowerExpression(lowering, unit, statement.element);
			unit.receivers.pop();
			unit.line(`${lowering.place(unit, local)} = ${value};`);
		});
	});
	unit.line('}');
}

/** What a `foreach` walks over. */
function sequenceOf({ type }: BoundExpression, text: string): string {
	if (isString(type)) return `String_asSequence(${text})`;
	if (isNamed(type, 'System.Collections.IEnumerable')) return `notNull(${text}).asObjects()`;
	return text === 'null' ? unassigned(type) : text;
}

function elementType(source: BoundExpression): string {
	const { type } = source;
	if (isNamed(type, 'System.Collections.IEnumerable')) return 'Obj | null';
	if (type.kind === 'array') return asType(type.element);
	if (type.kind === 'special' || type.kind === 'parameter') throw new Error(`foreach over ${type.name}`);
	const [key, value] = type.typeArguments;
	return value === undefined ? asType(key!) : `KeyValuePair<${asType(key!)}, ${asType(value)}>`;
}

/** A `do … while (false)` that `break` leaves, with a test for each section. */
function lowerSwitch(lowering: Lowering, unit: Unit, statement: Of<'switch'>): void {
	const value = unit.temporary(statement.value.type);
	unit.line(`${value} = ${lowerExpression(lowering, unit, statement.value)};`);
	const outer = unit.jumps;
	const inLoop = outer.continue !== null;
	const flag = inLoop ? unit.fresh('continues') : null;
	if (flag !== null) {
		unit.declare(flag, 'bool', 'false');
		unit.line(`${flag} = false;`);
	}
	const jumps: Jumps = { break: 'switch', continue: inLoop ? 'switch' : null, continueFlag: flag };
	unit.line('do {');
	unit.indent(() => {
		unit.receivers.push(value);
		const ordered = [...statement.sections].sort((a, b) => Number(isDefault(a)) - Number(isDefault(b)));
		for (const section of ordered) {
			const body = () => inside(unit, jumps, () => lowerBlock(lowering, unit, section.body));
			if (isDefault(section)) {
				body();
				continue;
			}
			const tests = section.labels.map(({ test }) => lowerExpression(lowering, unit, test!));
			unit.line(`if (${tests.join(' || ')}) {`);
			unit.indent(body);
			unit.line('}');
		}
		unit.receivers.pop();
	});
	unit.line('} while (false);');
	if (flag === null) return;
	unit.line(`if (${flag}) {`);
	unit.indent(() => {
		if (outer.continue === 'switch') unit.line(`${outer.continueFlag} = true;`);
		jump(lowering, unit, outer.continue, OUTCOME.CONTINUE, outer.continue === 'switch' ? 'break;' : 'continue;');
	});
	unit.line('}');
}

function isDefault(section: Of<'switch'>['sections'][number]): boolean {
	return section.labels.some((label) => label.test === null);
}

/** `break` or `continue`, directly or as the outcome of a lifted body. */
export function jump(lowering: Lowering, unit: Unit, where: Jumps['break'], outcome: number, direct: string): void {
	if (where !== 'outside') {
		unit.line(direct);
		return;
	}
	unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${outcome};`);
	unit.line('return;');
}

function lowerReturn(lowering: Lowering, unit: Unit, value: BoundExpression | null): void {
	if (!unit.isLifted) {
		unit.line(value === null ? 'return;' : `return ${lowerExpression(lowering, unit, value)};`);
		return;
	}
	if (value !== null) {
		const result = lowering.field(unit.function, 'result', asType(unit.function.returns));
		unit.line(`${result} = ${lowerExpression(lowering, unit, value)};`);
	}
	unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${OUTCOME.RETURN};`);
	unit.line('return;');
}
