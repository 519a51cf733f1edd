import { element, one, optional, type SettingsOf, some, text } from './schema.ts';
import { statement } from './statement.ts';

/** Sends a message to a queue or topic of Service Bus. */
export const sendServiceBusMessage = statement('send-service-bus-message', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'known',
	choices: [{ of: ['queue-name', 'topic-name'], exactly: true }],
	attributes: { 'queue-name': text(), 'topic-name': text(), namespace: text(), 'client-id': text() },
	children: {
		'message-properties': optional(
			element({
				children: {
					'message-property': some(element({ attributes: { name: text().required() }, text: text() })),
				},
			}),
		),
		payload: one(text()),
	},
});

export type Settings = SettingsOf<typeof sendServiceBusMessage>;
