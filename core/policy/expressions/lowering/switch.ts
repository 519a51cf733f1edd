/** `switch`: a test for each section, in a loop that `break` leaves. */
import type { BoundStatement } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import { continueJumps, insideOf, jumpTarget, newConstruct } from './jumps.ts';
import type { Lowering } from './lowering.ts';
import { lowerBlock } from './statement.ts';
import type { Unit } from './unit.ts';

type Switch = Extract<BoundStatement, { kind: 'switch' }>;
type Section = Switch['sections'][number];

export function lowerSwitch(lowering: Lowering, unit: Unit, statement: Switch): void {
	const value = unit.temporary(statement.value.type);
	unit.line(`${value} = ${lowerExpression(lowering, unit, statement.value)};`);
	unit.receivers.push(value);
	if (statement.sections.some(({ label }) => label !== null)) lowerReachable(lowering, unit, statement);
	else lowerPlain(lowering, unit, statement);
	unit.receivers.pop();
}

/** A `do … while (false)`, the default section last. */
function lowerPlain(lowering: Lowering, unit: Unit, { sections }: Switch): void {
	const construct = newConstruct('loop');
	unit.line('do {');
	unit.indent(() => {
		insideOf(unit, construct, { break: jumpTarget(construct, 'break') }, () => {
			const ordered = [...sections].sort((a, b) => Number(isDefault(a)) - Number(isDefault(b)));
			for (const section of ordered) {
				const body = () => lowerBlock(lowering, unit, section.body);
				if (isDefault(section)) {
					body();
					continue;
				}
				unit.line(`if (${testOf(lowering, unit, section)}) {`);
				unit.indent(body);
				unit.line('}');
			}
		});
	});
	unit.line('} while (false);');
	continueJumps(lowering, unit, construct);
}

/** With `goto case`: the tests choose a section by its number, and a jump restarts the loop with another. */
function lowerReachable(lowering: Lowering, unit: Unit, { sections }: Switch): void {
	const construct = newConstruct('loop');
	const chosen = unit.number();
	chooseSection(lowering, unit, sections, chosen);
	const labels = new Map(unit.jumps.labels);
	for (const [value, { label }] of sections.entries()) {
		if (label !== null) labels.set(label, jumpTarget(construct, 'continue', { variable: chosen, value }));
	}
	unit.line('while (true) {');
	unit.indent(() => {
		unit.line('step();');
		insideOf(unit, construct, { break: jumpTarget(construct, 'break'), labels }, () => {
			for (const [index, { body }] of sections.entries()) {
				unit.line(`if (${chosen} == ${index}) {`);
				unit.indent(() => lowerBlock(lowering, unit, body));
				unit.line('}');
			}
		});
		unit.line('break;');
	});
	unit.line('}');
	continueJumps(lowering, unit, construct);
}

function chooseSection(lowering: Lowering, unit: Unit, sections: readonly Section[], chosen: string): void {
	unit.line(`${chosen} = ${sections.findIndex(isDefault)};`);
	let isFirst = true;
	for (const [index, section] of sections.entries()) {
		if (section.labels.every(({ test }) => test === null)) continue;
		unit.line(`${isFirst ? '' : 'else '}if (${testOf(lowering, unit, section)}) ${chosen} = ${index};`);
		isFirst = false;
	}
}

/** Whether one of the labels matches; `default` does so only when no other section does. */
function testOf(lowering: Lowering, unit: Unit, { labels }: Section): string {
	const tests = labels.flatMap(({ test }) => (test === null ? [] : [lowerExpression(lowering, unit, test)]));
	return tests.join(' || ');
}

function isDefault(section: Section): boolean {
	return section.labels.some((label) => label.test === null);
}
