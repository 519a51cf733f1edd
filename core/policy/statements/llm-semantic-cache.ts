import { boolean, many, number, oneOf, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

const lookup = {
	sections: ['inbound'],
	repeat: 'section',
	execution: 'known',
	reads: 'request',
	attributes: {
		'score-threshold': number().required(),
		'embeddings-backend-id': text().required(),
		'embeddings-backend-auth': oneOf('system-assigned', 'header').literal().default('system-assigned'),
		'ignore-system-messages': boolean().default(false),
		'max-message-count': whole(),
		'cache-id': text(),
	},
	children: { 'vary-by': many(text()) },
} as const;

const store = {
	sections: ['outbound'],
	repeat: 'section',
	execution: 'known',
	attributes: { duration: whole().required(), 'cache-response': boolean() },
} as const;

/** Answers a prompt from the cache of completions to similar prompts. */
export const llmSemanticCacheLookup = statement('llm-semantic-cache-lookup', lookup);
export const azureOpenaiSemanticCacheLookup = statement('azure-openai-semantic-cache-lookup', lookup);

/** Stores a completion for similar prompts, for so many seconds. */
export const llmSemanticCacheStore = statement('llm-semantic-cache-store', store);
export const azureOpenaiSemanticCacheStore = statement('azure-openai-semantic-cache-store', store);

export type LookupSettings = SettingsOf<typeof llmSemanticCacheLookup>;
export type StoreSettings = SettingsOf<typeof llmSemanticCacheStore>;
