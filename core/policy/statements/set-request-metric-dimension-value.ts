import { type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Known from the editor's schemas only: gives the request's metrics a dimension. */
export const setRequestMetricDimensionValue = statement('set-request-metric-dimension-value', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: { name: text().required(), value: text().required() },
});

export type Settings = SettingsOf<typeof setRequestMetricDimensionValue>;
