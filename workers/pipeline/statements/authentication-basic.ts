import type { Settings } from '../../../core/policy/statements/authentication-basic.ts';
import { setHeader } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Puts user name and password into the request's Authorization header. */
export const authenticationBasic: OperationHandler = (request, operation) => {
	const { username, password } = operation.settings as Settings;
	const credentials = basicCredentials(request.text(username), request.text(password));
	setHeader(request.request.headers, 'Authorization', credentials);
	request.request.headerChanged('authorization');
};

/** RFC 7617, in UTF-8. */
export function basicCredentials(username: string, password: string): string {
	return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
