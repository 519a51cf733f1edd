import type { Settings } from '../../../core/policy/statements/authentication-certificate.ts';
import { clientCredentials } from '../client-credentials.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Presents a client certificate to the backend: one of the store, or PKCS#12 bytes. */
export const authenticationCertificate: OperationHandler = (request, operation) => {
	request.clientCredentials = clientCredentials(request, operation.settings as Settings);
};
