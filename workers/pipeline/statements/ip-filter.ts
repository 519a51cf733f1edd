import { BlockList, isIP } from 'node:net';
import type { Operation } from '../../../core/policy/program/program.ts';
import type { Settings } from '../../../core/policy/statements/ip-filter.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { RequestContext } from '../request-context.ts';

/** Lists without expressions are made once. */
const constantLists = new WeakMap<Operation, BlockList>();

/** Admits only the listed addresses (`allow`), or refuses them (`forbid`). */
export const ipFilter: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const address = request.request.ipAddress;
	const answer = { status: 403, message: 'Forbidden' };
	const family = isIP(address);
	if (family === 0) {
		const message = 'Failed to establish IP address for the caller. Access denied.';
		throw request.error('FailedToParseCallerIP', message, answer);
	}
	const isListed = listOf(request, operation).check(address, family === 4 ? 'ipv4' : 'ipv6');
	if (request.text(settings.action) === 'forbid') {
		if (isListed) throw request.error('CallerIpBlocked', 'Caller IP address is blocked. Access denied.', answer);
	} else if (!isListed) {
		const message = `Caller IP address ${address} is not allowed. Access denied.`;
		throw request.error('CallerIpNotAllowed', message, answer);
	}
};

function listOf(request: RequestContext, operation: Operation): BlockList {
	let list = constantLists.get(operation);
	if (list !== undefined) return list;
	list = new BlockList();
	const { address, addressRange } = operation.settings as Settings;
	for (const value of address) addAddress(list, request.text(value).trim());
	for (const { from, to } of addressRange) addRange(list, request.text(from).trim(), request.text(to).trim());
	const values = [...address, ...addressRange.flatMap(({ from, to }) => [from, to])];
	if (values.every(({ kind }) => kind === 'constant')) constantLists.set(operation, list);
	return list;
}

/** An address, or a network as `10.0.0.0/8`. What is neither matches nothing. */
function addAddress(list: BlockList, text: string): void {
	const [network, prefix] = text.split('/');
	const family = isIP(network!);
	if (family === 0) return;
	const type = family === 4 ? 'ipv4' : 'ipv6';
	if (prefix === undefined) list.addAddress(network!, type);
	else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128)) {
		list.addSubnet(network!, Number(prefix), type);
	}
}

/** Both ends belong to it; ends of different families, or in the wrong order, match nothing. */
function addRange(list: BlockList, from: string, to: string): void {
	const family = isIP(from);
	if (family === 0 || isIP(to) !== family) return;
	try {
		list.addRange(from, to, family === 4 ? 'ipv4' : 'ipv6');
	} catch {
		// The start is after the end.
	}
}
