import { boolean, element, many, number, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** A dimension of a metric; the default dimensions need no value. */
export const dimension = element({ attributes: { name: text().required(), value: text() } });

/** Adds a value to a metric. */
export const emitMetric = statement('emit-metric', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		name: text().literal().required(),
		namespace: text().literal().default('API Management'),
		value: number().default(1),
		'default-dimensions': boolean().literal(),
	},
	children: { dimension: many(dimension) },
});

export type Settings = SettingsOf<typeof emitMetric>;
