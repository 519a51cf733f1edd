import type { HostFunctionFactory } from '../../instance.ts';
import { certificateFunctions } from './certificates.ts';
import { entityFunctions } from './entities.ts';
import { messageFunctions } from './messages.ts';
import { requestFunctions } from './request.ts';
import { urlFunctions } from './urls.ts';
import { valueFunctions } from './values.ts';
import { variableFunctions } from './variables.ts';

/** Everything that `context` asks of the host. */
export const CONTEXT_FUNCTIONS: readonly HostFunctionFactory[] = [
	certificateFunctions,
	entityFunctions,
	messageFunctions,
	requestFunctions,
	urlFunctions,
	valueFunctions,
	variableFunctions,
];
