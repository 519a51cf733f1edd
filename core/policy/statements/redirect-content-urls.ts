import { statement } from './statement.ts';

/** Replaces the backend's URLs in the response by the gateway's, and the other way round in the request. */
export const redirectContentUrls = statement('redirect-content-urls', {
	sections: ['inbound', 'outbound'],
	repeat: 'section',
	execution: 'synchronous',
	reads: 'current',
});
