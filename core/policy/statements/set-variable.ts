import { object, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/**
 * Puts a value into `context.Variables`. A computed value is stored by the WebAssembly with its .NET type, so that only
 * literals reach the executor.
 */
export const setVariable = statement('set-variable', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: {
		name: text().literal().required(),
		value: object().required(),
	},
});

export type Settings = SettingsOf<typeof setVariable>;
