import type { Settings } from '../../../core/policy/statements/set-variable.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Puts a literal into a variable; computed values are stored by the WebAssembly. */
export const setVariable: OperationHandler = (request, operation) => {
	const { name, value } = operation.settings as Settings;
	request.setVariable(name, 'System.String', request.text(value));
};
