/** What the functions of XML take, and what they are charged. */
import type { Host } from '../../host.ts';
import { argumentNull } from '../errors.ts';

export function required(host: Host, pointer: number, parameter: string): string {
	const text = host.string(pointer);
	if (text === null) throw argumentNull(parameter);
	return text;
}

/** What looking at a node is charged as. */
export const BYTES_PER_NODE = 16;

/** LoadOptions.PreserveWhitespace and SaveOptions.DisableFormatting are 1. */
export const FIRST_OPTION = 1;
