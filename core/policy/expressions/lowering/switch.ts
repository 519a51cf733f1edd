/** `switch`: a test for each section, in a loop that `break` leaves. */
import type { BoundLabel, BoundStatement } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import { continueJumps, insideOf, jumpTarget, newConstruct } from './jumps.ts';
import type { Lowering } from './lowering.ts';
import { labelledParts, lowerBlock } from './statement.ts';
import type { Unit } from './unit.ts';

type Switch = Extract<BoundStatement, { kind: 'switch' }>;
type Section = Switch['sections'][number];

export function lowerSwitch(lowering: Lowering, unit: Unit, statement: Switch): void {
	const isReachable = ({ label, body }: Section) => label !== null || body.some(({ kind }) => kind === 'label');
	withValue(lowering, unit, statement, statement.sections.some(isReachable) ? lowerReachable : lowerPlain);
}

/** Only the choice: `enter` writes what leads to a section, or to the end for -1. */
export function lowerChoice(lowering: Lowering, unit: Unit, statement: Switch, enter: (section: number) => void): void {
	const { sections } = statement;
	withValue(lowering, unit, statement, () => {
		for (const [index, section] of sections.entries()) {
			if (isDefault(section)) continue;
			unit.line(`if (${testOf(lowering, unit, section)}) {`);
			unit.indent(() => enter(index));
			unit.line('}');
		}
		enter(sections.findIndex(isDefault));
	});
}

/** Evaluates the switched value, which the tests read. */
function withValue(
	lowering: Lowering,
	unit: Unit,
	statement: Switch,
	lower: (lowering: Lowering, unit: Unit, statement: Switch) => void,
): void {
	const value = unit.temporary(statement.value.type);
	unit.line(`${value} = ${lowerExpression(lowering, unit, statement.value)};`);
	unit.receivers.push(value);
	lower(lowering, unit, statement);
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

/** A section with the parts of its body; they are numbered through the whole switch. */
interface NumberedSection {
	section: Section;
	parts: { label: BoundLabel | null; statements: BoundStatement[]; number: number }[];
	first: number;
	last: number;
}

function numberedSections(sections: readonly Section[]): NumberedSection[] {
	let number = 0;
	return sections.map((section) => {
		const first = number;
		const parts = labelledParts(section.body).map((part) => ({ ...part, number: number++ }));
		return { section, parts, first, last: number - 1 };
	});
}

/** With jumps to sections or into them: the tests choose a part by its number, and a jump restarts the loop with another. */
function lowerReachable(lowering: Lowering, unit: Unit, { sections }: Switch): void {
	const construct = newConstruct('loop');
	const chosen = unit.number();
	const numbered = numberedSections(sections);
	chooseSection(lowering, unit, numbered, chosen);
	const labels = new Map(unit.jumps.labels);
	const reach = (label: BoundLabel | null, value: number) => {
		if (label !== null) labels.set(label, jumpTarget(construct, 'continue', { variable: chosen, value }));
	};
	for (const { section, parts, first } of numbered) {
		reach(section.label, first);
		for (const { label, number } of parts) reach(label, number);
	}
	unit.line('while (true) {');
	unit.indent(() => {
		unit.line('step();');
		insideOf(unit, construct, { break: jumpTarget(construct, 'break'), labels }, () => {
			for (const section of numbered) lowerParts(lowering, unit, section, chosen);
		});
		unit.line('break;');
	});
	unit.line('}');
	continueJumps(lowering, unit, construct);
}

/** A section, from the chosen part on; its end is not reached. */
function lowerParts(lowering: Lowering, unit: Unit, { parts, first, last }: NumberedSection, chosen: string): void {
	unit.line(`if (${first === last ? `${chosen} == ${first}` : `${chosen} >= ${first} && ${chosen} <= ${last}`}) {`);
	unit.indent(() => {
		for (const { statements, number } of parts) {
			if (number === last) {
				lowerBlock(lowering, unit, statements);
				continue;
			}
			unit.line(`if (${chosen} <= ${number}) {`);
			unit.indent(() => lowerBlock(lowering, unit, statements));
			unit.line('}');
		}
	});
	unit.line('}');
}

function chooseSection(lowering: Lowering, unit: Unit, sections: readonly NumberedSection[], chosen: string): void {
	const whenNone = sections.find(({ section }) => isDefault(section));
	unit.line(`${chosen} = ${whenNone?.first ?? -1};`);
	let isFirst = true;
	for (const { section, first } of sections) {
		if (section.labels.every(({ test }) => test === null)) continue;
		unit.line(`${isFirst ? '' : 'else '}if (${testOf(lowering, unit, section)}) ${chosen} = ${first};`);
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
