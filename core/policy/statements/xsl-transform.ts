import { element, many, one, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Transforms an XML body by a stylesheet. A parameter's name stands in either attribute. */
export const xslTransform = statement('xsl-transform', {
	sections: ['inbound', 'outbound'],
	repeat: 'section',
	execution: 'known',
	reads: 'current',
	children: {
		parameter: many(
			element({ attributes: { name: text().literal(), 'parameter-name': text().literal() }, text: text() }),
		),
		'xsl:stylesheet': one(element({ isOpen: true })),
	},
});

export type Settings = SettingsOf<typeof xslTransform>;
