import { boolean, oneOf, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

const parts = {
	sections: ['inbound'],
	execution: 'known',
	reads: 'request',
	choices: [{ of: ['tokens-per-minute', 'token-quota'], exactly: false }],
	attributes: {
		'counter-key': text().required(),
		'tokens-per-minute': whole(),
		'token-quota': whole(),
		'token-quota-period': oneOf('Indefinite', 'Hourly', 'Daily', 'Weekly', 'Monthly', 'Yearly'),
		'estimate-prompt-tokens': boolean().literal().required(),
		'prompt-type': oneOf('auto', 'chat-completion', 'completion', 'embeddings').literal().default('auto'),
		'retry-after-header-name': text().literal(),
		'retry-after-variable-name': text().literal(),
		'remaining-tokens-header-name': text().literal(),
		'remaining-tokens-variable-name': text().literal(),
		'remaining-quota-tokens-header-name': text().literal(),
		'remaining-quota-tokens-variable-name': text().literal(),
		'tokens-consumed-header-name': text().literal(),
		'tokens-consumed-variable-name': text().literal(),
		'ignore-prompt': boolean().literal().default(false),
	},
} as const;

/** Limits the tokens of language models per minute or per period. */
export const llmTokenLimit = statement('llm-token-limit', parts);

/** The older name of llm-token-limit. */
export const azureOpenaiTokenLimit = statement('azure-openai-token-limit', parts);

export type Settings = SettingsOf<typeof llmTokenLimit>;
