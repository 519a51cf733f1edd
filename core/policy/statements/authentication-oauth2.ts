import { statement } from './statement.ts';

/** Occurs in the service's validation data only; what it does is not public. */
export const authenticationOauth2 = statement('authentication-oauth2', {
	sections: ['inbound'],
	execution: 'known',
	isOpen: true,
});
