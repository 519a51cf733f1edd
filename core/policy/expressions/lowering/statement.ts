/** Statements to AssemblyScript statements. */
import type { BoundExpression, BoundLabel, BoundStatement } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import { type Construct, continueJumps, insideOf, jump, jumpTarget, newConstruct, OUTCOME } from './jumps.ts';
import { type Lowering, resultType } from './lowering.ts';
import { reference } from './references.ts';
import { asType, defaultValue, isNamed, isString, unassigned } from './representation.ts';
import { lowerSwitch } from './switch.ts';
import { lowerTry } from './try.ts';
import type { Unit } from './unit.ts';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

export function lowerBlock(lowering: Lowering, unit: Unit, statements: readonly BoundStatement[]): void {
	if (statements.some(({ kind }) => kind === 'label')) lowerLabelled(lowering, unit, statements);
	else for (const statement of statements) lowerStatement(lowering, unit, statement);
}

/** A part of a list of statements, which `goto` reaches by its label; the first part has none. */
interface LabelledPart {
	label: BoundLabel | null;
	statements: BoundStatement[];
}

/** Statements, cut at their labels. */
export function labelledParts(statements: readonly BoundStatement[]): LabelledPart[] {
	const parts: LabelledPart[] = [{ label: null, statements: [] }];
	for (const statement of statements) {
		if (statement.kind === 'label') parts.push({ label: statement.label, statements: [] });
		else parts.at(-1)!.statements.push(statement);
	}
	return parts;
}

/** A block with labels is a loop over its parts, which begins at the part that the last `goto` asked for. */
function lowerLabelled(lowering: Lowering, unit: Unit, statements: readonly BoundStatement[]): void {
	const construct = newConstruct('loop');
	const variable = unit.number();
	const labels = new Map(unit.jumps.labels);
	const parts = labelledParts(statements);
	for (const [value, { label }] of parts.entries()) {
		if (label !== null) labels.set(label, jumpTarget(construct, 'continue', { variable, value }));
	}
	unit.line(`${variable} = 0;`);
	unit.line('while (true) {');
	unit.indent(() => {
		unit.line('step();');
		insideOf(unit, construct, { labels }, () => {
			for (const [index, part] of parts.entries()) {
				unit.line(`if (${variable} <= ${index}) {`);
				unit.indent(() => lowerBlock(lowering, unit, part.statements));
				unit.line('}');
			}
		});
		unit.line('break;');
	});
	unit.line('}');
	continueJumps(lowering, unit, construct);
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
		case 'continue':
			jump(lowering, unit, unit.jumps[statement.kind]!);
			break;
		case 'goto':
			jump(lowering, unit, unit.jumps.labels.get(statement.label)!);
			break;
		case 'label':
			break;
		case 'yield':
			throw new Error('a yield outside of an iterator');
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
	if (local.byReference !== undefined) return `${lowering.home(unit, local)} = ${reference(lowering, unit, value!)}`;
	return `${lowering.place(unit, local)} = ${value === null ? defaultValue(local.type) : lowerExpression(lowering, unit, value)}`;
}

type Loop = Of<'while' | 'do' | 'for' | 'foreach'>;

function loop(lowering: Lowering, unit: Unit, statement: Loop, open: string, close: string): void {
	unit.line(open);
	const construct = newConstruct('loop');
	unit.indent(() => turn(lowering, unit, statement, construct, () => {}));
	unit.line(close);
	continueJumps(lowering, unit, construct);
}

/** The body of a loop, behind what `start` writes. */
function turn(lowering: Lowering, unit: Unit, statement: Loop, construct: Construct, start: () => void): void {
	const outer = unit.scope;
	const scope = lowering.scopes.ofLoop(statement);
	unit.line('step();');
	if (scope !== null) lowering.openFrame(unit, scope);
	start();
	const jumps = { break: jumpTarget(construct, 'break'), continue: jumpTarget(construct, 'continue') };
	insideOf(unit, construct, jumps, () => lowerBlock(lowering, unit, statement.body));
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
	const construct = newConstruct('loop');
	unit.indent(() => {
		turn(lowering, unit, statement, construct, () => {
			unit.receivers.push(`${items}.current`);
			const value = lowerExpression(lowering, unit, statement.element);
			unit.receivers.pop();
			unit.line(`${lowering.place(unit, local)} = ${value};`);
		});
	});
	unit.line('}');
	continueJumps(lowering, unit, construct);
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

function lowerReturn(lowering: Lowering, unit: Unit, value: BoundExpression | null): void {
	const text = value === null ? null : returned(lowering, unit, value);
	if (!unit.isLifted) {
		unit.line(text === null ? 'return;' : `return ${text};`);
		return;
	}
	if (text !== null) unit.line(`${lowering.field(unit.function, 'result', resultType(unit.function))} = ${text};`);
	unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${OUTCOME.RETURN};`);
	unit.line('return;');
}

/** What a function returns: a value, or the reference to a variable. */
function returned(lowering: Lowering, unit: Unit, value: BoundExpression): string {
	if (unit.function.byReference === null) return lowerExpression(lowering, unit, value);
	if (value.kind === 'throw') {
		return `raiseAs<${resultType(unit.function)}>(${lowerExpression(lowering, unit, value.operand)})`;
	}
	return reference(lowering, unit, value);
}
