import { boolean, element, many, oneOf, optional, type SettingsOf, some, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Has a content-safety service look at prompts and completions. */
export const llmContentSafety = statement('llm-content-safety', {
	sections: ['inbound', 'outbound'],
	scopes: ['global', 'workspace', 'product', 'api'],
	execution: 'known',
	reads: 'current',
	attributes: {
		'backend-id': text().required(),
		'shield-prompt': boolean().default(false),
		'enforce-on-completions': boolean().default(false),
		'window-size': whole(),
		'window-overlap-size': whole(),
	},
	children: {
		categories: optional(
			element({
				attributes: { 'output-type': oneOf('FourSeverityLevels', 'EightSeverityLevels') },
				children: {
					category: some(
						element({
							attributes: {
								name: oneOf('Hate', 'SelfHarm', 'Sexual', 'Violence').required(),
								threshold: whole().required(),
							},
						}),
					),
				},
			}),
		),
		blocklists: optional(element({ children: { id: many(text()) } })),
	},
});

export type Settings = SettingsOf<typeof llmContentSafety>;
