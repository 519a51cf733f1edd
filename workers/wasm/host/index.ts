import type { HostFunctionFactory } from '../instance.ts';
import { CONTEXT_FUNCTIONS } from './context/index.ts';
import { cryptographyFunctions } from './cryptography/functions.ts';
import { ipAddressFunctions } from './ip-address.ts';
import { jsonFunctions } from './json/functions.ts';
import { objectFunctions } from './object.ts';
import { regexFunctions } from './regex/functions.ts';
import { systemFunctions } from './system.ts';
import { textFunctions } from './text.ts';
import { timeZoneFunctions } from './time-zones.ts';
import { tokenFunctions } from './token.ts';
import { webFunctions } from './web.ts';
import { xmlFunctions } from './xml/functions.ts';

/** Everything that modules import from `host`; each instance gets functions of its own. */
export const hostFunctions: HostFunctionFactory[] = [
	systemFunctions,
	timeZoneFunctions,
	textFunctions,
	objectFunctions,
	jsonFunctions,
	xmlFunctions,
	regexFunctions,
	cryptographyFunctions,
	webFunctions,
	ipAddressFunctions,
	tokenFunctions,
	...CONTEXT_FUNCTIONS,
];
