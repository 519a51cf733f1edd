/** The entities of `context`: members by name, as PolicyContext has them (policies-as/dotnet/context/entity.ts). */
import type { Host, HostFunctions, PolicyContext } from '../../host.ts';
import { EPOCH_TICKS, TICKS_PER_MILLISECOND } from '../dates.ts';

type View = Record<string, unknown>;

const MANAGED: View = { id: 'managed', instanceId: 'managed', isManaged: true };
const UNKNOWN_CARBON: View = { currentCarbonIntensity: 0 };

/** In the order of EntityKind. */
const ENTITIES: readonly ((context: PolicyContext) => View | null)[] = [
	(context) => context.api,
	(context) => context.operation,
	(context) => context.product,
	(context) => context.subscription,
	(context) => context.user,
	(context) => context.deployment,
	(context) => context.backend,
	(context) => context.workspace,
	(context) => context.lastError,
	(context) => viewIn(context.deployment, 'privateEndpointConnection'),
	(context) => viewIn(context.deployment, 'foundry'),
	(context) => viewIn(context.api, 'subscriptionKeyParameterNames'),
	(context) => gatewayOf(context.deployment),
	(context) => viewIn(context.deployment, 'sustainabilityInfo') ?? UNKNOWN_CARBON,
	(context) => (context.graphQL === undefined ? null : {}),
];

/** Names of enum members, by their values. */
const ENUMS: Record<string, readonly string[]> = {
	state: ['NotPublished', 'Published'],
	type: ['Single', 'Pool'],
	currentCarbonIntensity: ['NotAvailable', 'VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'],
};

function viewIn(view: View | null, member: string): View | null {
	const inner = view?.[member];
	return typeof inner === 'object' && inner !== null ? (inner as View) : null;
}

/** A gateway of one's own is not managed; the vendor's reports `managed` as its id. */
function gatewayOf(deployment: View): View {
	const id = deployment.gatewayId;
	if (typeof id !== 'string' || id === 'managed') return MANAGED;
	return { id, instanceId: id, isManaged: false };
}

export function entityFunctions(host: Host): HostFunctions {
	const member = (kind: number, name: number): unknown => ENTITIES[kind]!(host.request)?.[host.string(name)!];
	const list = (kind: number, name: number): readonly unknown[] => (member(kind, name) as unknown[] | undefined) ?? [];
	return {
		Entity_exists: (kind: number) => Number(ENTITIES[kind]!(host.request) !== null),
		Entity_text: (kind: number, name: number) => host.newString(textOrNull(member(kind, name))),
		Entity_flag: (kind: number, name: number) => Number(member(kind, name) === true),
		Entity_has: (kind: number, name: number) => Number(member(kind, name) != null),
		Entity_whole: (kind: number, name: number) => {
			const value = member(kind, name);
			if (typeof value === 'number') return value;
			return Math.max(ENUMS[host.string(name)!]?.indexOf(String(value)) ?? 0, 0);
		},
		Entity_ticks: (kind: number, name: number) => ticksOf(member(kind, name)),
		Entity_count: (kind: number, name: number) => list(kind, name).length,
		Entity_itemText: (kind: number, name: number, index: number, inner: number) => {
			const item = list(kind, name)[index];
			const value = typeof item === 'object' && item !== null ? (item as View)[host.string(inner)!] : item;
			return host.newString(textOrNull(value));
		},
	};
}

function textOrNull(value: unknown): string | null {
	return value === null || value === undefined ? null : String(value);
}

/** Ticks of an ISO 8601 date; the zero of DateTime where there is none. */
function ticksOf(value: unknown): bigint {
	const time = typeof value === 'number' ? value : Date.parse(String(value));
	return Number.isNaN(time) ? 0n : EPOCH_TICKS + BigInt(time) * TICKS_PER_MILLISECOND;
}
