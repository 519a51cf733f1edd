/** The clock, randomness and international host names. */
import { randomFillSync } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Host, HostFunctions } from '../host.ts';
import { fusedMultiplyAdd } from './fused-multiply-add.ts';

/** Random bytes are drawn in blocks; a block is used up from its start. */
const block = new BigInt64Array(64);
let used = block.length;

function randomBits(): bigint {
	if (used === block.length) {
		randomFillSync(block);
		used = 0;
	}
	return block[used++]!;
}

export function systemFunctions(host: Host): HostFunctions {
	const name = (pointer: number): string => host.string(pointer) ?? '';
	return {
		Math_FusedMultiplyAdd: fusedMultiplyAdd,
		clock_now: (): number => performance.timeOrigin + performance.now(),
		random_bits: (): bigint => randomBits(),
		Uri_toAscii: (hostName: number): number => host.newString(domainToASCII(name(hostName))),
	};
}
