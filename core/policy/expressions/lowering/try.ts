/** `try`: its body and what `finally` guards are functions of their own, whose outcome says how they ended. */
import type { BoundCatch, BoundStatement } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import { type Construct, continueJumps, newConstruct, OUTCOME } from './jumps.ts';
import { frameAddress, type Lowering, resultType } from './lowering.ts';
import { isNamed, quote } from './representation.ts';
import { lowerBlock } from './statement.ts';
import type { Unit } from './unit.ts';

type Try = Extract<BoundStatement, { kind: 'try' }>;

export function lowerTry(lowering: Lowering, unit: Unit, statement: Try): void {
	if (statement.finally === null) {
		lowerTryCatch(lowering, unit, statement.body, statement.catches);
		return;
	}
	const outcome = lowering.field(unit.function, 'outcome', 'i32');
	const saved = unit.fresh('outcome');
	const construct = newConstruct('lifted');
	const failure = callLifted(lowering, unit, construct, (lifted) => {
		if (statement.catches.length === 0) lowerBlock(lowering, lifted, statement.body);
		else lowerTryCatch(lowering, lifted, statement.body, statement.catches);
	});
	unit.declare(saved, 'i32', '0');
	unit.line(`${saved} = ${outcome};`);
	lowerBlock(lowering, unit, statement.finally);
	unit.line(`${outcome} = ${saved};`);
	unit.line(`if (${failure} !== null) raise(${failure}!);`);
	continueOutcome(lowering, unit, construct);
}

function lowerTryCatch(lowering: Lowering, unit: Unit, body: BoundStatement[], catches: BoundCatch[]): void {
	const construct = newConstruct('lifted');
	const failure = callLifted(lowering, unit, construct, (lifted) => lowerBlock(lowering, lifted, body));
	unit.line(`if (${failure} !== null) {`);
	unit.indent(() => {
		// A jump that a finally block turned into an exception is forgotten.
		unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${OUTCOME.NORMAL};`);
		lowerCatches(lowering, unit, catches, failure);
	});
	unit.line('} else {');
	unit.indent(() => continueOutcome(lowering, unit, construct));
	unit.line('}');
}

/** The first handler that matches; the exception goes on when none does. */
function lowerCatches(lowering: Lowering, unit: Unit, catches: readonly BoundCatch[], failure: string): void {
	const [handler, ...others] = catches;
	if (handler === undefined) {
		unit.line(`raise(${failure}!);`);
		return;
	}
	const test = catchTest(lowering, unit, handler, failure);
	if (test === null) {
		lowerCatch(lowering, unit, handler, failure);
		return;
	}
	unit.line(`if (${test}) {`);
	unit.indent(() => lowerCatch(lowering, unit, handler, failure));
	unit.line('} else {');
	unit.indent(() => lowerCatches(lowering, unit, others, failure));
	unit.line('}');
}

/** Calls a lifted body; returns the variable that holds the exception that left it. */
function callLifted(lowering: Lowering, unit: Unit, construct: Construct, body: (lifted: Unit) => void): string {
	const name = lowering.addLifted(unit, construct, body);
	const failure = unit.fresh('failure');
	unit.declare(failure, 'Exception | null', 'null');
	unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${OUTCOME.NORMAL};`);
	const caught = `changetype<Exception | null>(tryCall(${name}.index, ${frameAddress(unit.scope)}))`;
	unit.line(`${failure} = ${lowering.disposes ? `finishIterators(openIterators(), ${caught})` : caught};`);
	return failure;
}

/** Whether a handler takes the exception; null when it takes every one. */
function catchTest(lowering: Lowering, unit: Unit, handler: BoundCatch, failure: string): string | null {
	const isAny = isNamed(handler.exception, 'System.Exception');
	const matches = isAny ? null : `isException(${failure}, ${quote(handler.exception.name)})`;
	if (handler.filter === null) return matches;
	const bind = handler.local === null ? '' : `${bindCaught(lowering, unit, handler, failure)}, `;
	const filter = `(${bind}${lowerExpression(lowering, unit, handler.filter)})`;
	return matches === null ? filter : `${matches} && ${filter}`;
}

function bindCaught(lowering: Lowering, unit: Unit, handler: BoundCatch, failure: string): string {
	const local = handler.local!;
	return `${lowering.place(unit, local)} = ${failure}!`;
}

function lowerCatch(lowering: Lowering, unit: Unit, handler: BoundCatch, failure: string): void {
	if (handler.local !== null) unit.line(`${bindCaught(lowering, unit, handler, failure)};`);
	const outer = unit.caught;
	unit.caught = `${failure}!`;
	unit.line(`${lowering.field(unit.function, 'caught', 'Exception | null')} = ${failure};`);
	lowerBlock(lowering, unit, handler.body);
	unit.caught = outer;
}

/** What the lifted body asked for: to return, or to jump. */
function continueOutcome(lowering: Lowering, unit: Unit, construct: Construct): void {
	const outcome = lowering.field(unit.function, 'outcome', 'i32');
	if (unit.isLifted) {
		unit.line(`if (${outcome} == ${OUTCOME.RETURN}) return;`);
	} else {
		const returns = resultType(unit.function);
		const value = returns === 'void' ? '' : ` ${lowering.field(unit.function, 'result', returns)}`;
		unit.line(`if (${outcome} == ${OUTCOME.RETURN}) return${value};`);
	}
	continueJumps(lowering, unit, construct);
}
