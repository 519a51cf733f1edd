import { dimension } from './emit-metric.ts';
import { boolean, many, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

const parts = {
	sections: ['inbound'],
	execution: 'known',
	attributes: {
		namespace: text().literal().default('API Management'),
		name: text().literal(),
		'value-type': oneOf('all', 'total-tokens', 'prompt-tokens', 'completion-tokens').literal().default('all'),
		'ignore-prompt': boolean().literal().default(false),
	},
	children: { dimension: many(dimension) },
} as const;

/** Adds the tokens that a language model used to metrics. */
export const llmEmitTokenMetric = statement('llm-emit-token-metric', parts);

/** The older name of llm-emit-token-metric. */
export const azureOpenaiEmitTokenMetric = statement('azure-openai-emit-token-metric', parts);

export type Settings = SettingsOf<typeof llmEmitTokenMetric>;
