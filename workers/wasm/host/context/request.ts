/** What `context` and the request tell of themselves (policies-as/dotnet/context/context.ts). */
import type { Host, HostFunctions } from '../../host.ts';
import { EPOCH_TICKS, TICKS_PER_MILLISECOND } from '../dates.ts';

export function requestFunctions(host: Host): HostFunctions {
	const parameters = () => host.request.request.matchedParameters;
	return {
		Context_elapsed: () => BigInt(Math.round(host.request.elapsedMilliseconds * 10_000)),
		Context_requestId: () => host.newString(host.request.requestId),
		Context_timestamp: () => EPOCH_TICKS + BigInt(host.request.timestamp) * TICKS_PER_MILLISECOND,
		Context_tracing: () => Number(host.request.tracing),
		Context_trace: (message: number) => host.request.trace(host.string(message) ?? ''),
		Request_ipAddress: () => host.newString(host.request.request.ipAddress),
		Request_method: () => host.newString(host.request.request.method),
		Parameter_value: (name: number) => host.newString(parameterValue(parameters(), host.string(name)!)),
		Parameter_count: () => parameters().size,
		Parameter_name: (index: number) => host.newString([...parameters().keys()][index]!),
	};
}

/** Names of template parameters ignore case. */
function parameterValue(parameters: Map<string, string>, name: string): string | null {
	const exact = parameters.get(name);
	if (exact !== undefined) return exact;
	const key = name.toLowerCase();
	for (const [candidate, value] of parameters) if (candidate.toLowerCase() === key) return value;
	return null;
}
