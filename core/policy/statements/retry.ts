import type { Value } from '../program/program.ts';
import { boolean, number, type SettingsOf, whole } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

const condition = { condition: boolean().required() };
const seconds = () => number().between(0, 2 ** 31);
const schedule = {
	count: whole().required().between(1, 50),
	interval: seconds().required(),
	'max-interval': seconds(),
	delta: seconds(),
	'first-fast-retry': boolean().default(false),
};

/** Runs its children again while the condition is true; intervals are seconds. */
export const retry = statement('retry', {
	sections: EVERY_SECTION,
	execution: 'flow',
	holdsStatements: true,
	attributes: { ...condition, ...schedule },
});

/** Settings of the operation `retry-begin`, which runs once before the children. `condition` belongs to `retry-check`. */
export type Settings = Omit<SettingsOf<typeof retry>, 'condition'>;

/** Settings of the operation `retry-check`, which waits before another round. It resumes at `again`, or where it suspended. */
export interface CheckSettings {
	condition: Value;
	/** The block of the children. */
	again: number;
	/** The operation `retry-begin`. */
	begin: number;
}
