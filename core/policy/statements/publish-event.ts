import { element, one, type SettingsOf, some, text } from './schema.ts';
import { statement } from './statement.ts';

/** In a resolver's response: sends the object to the subscribers of GraphQL subscriptions. */
export const publishEvent = statement('publish-event', {
	sections: [],
	execution: 'known',
	children: {
		targets: one(
			element({
				children: {
					'graphql-subscription': some(element({ attributes: { id: text().literal().required() } })),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof publishEvent>;
