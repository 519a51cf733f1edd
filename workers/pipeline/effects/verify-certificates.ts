import type { VerificationSettings } from '../../../core/policy/program/program.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Before an expression that verifies certificates: its run may end because their issuers must be asked first, and is repeated then. */
export const verifyCertificates: OperationHandler = (request, operation) => {
	request.beginRepeatable((operation.settings as VerificationSettings).readsVariables);
	request.resume();
};
