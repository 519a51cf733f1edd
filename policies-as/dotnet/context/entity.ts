/** The entities of `context` (API, operation, product, …): the host reads their members by name. */
import { ArrayOf } from '../collections/array';
import { Box } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { Obj, notNull } from '../runtime/object';
import { Sequence } from '../collections/sequence';

/** Which entity; the host has the same list (workers/wasm/host/context/entities.ts). */
export const enum EntityKind {
	Api,
	Operation,
	Product,
	Subscription,
	User,
	Deployment,
	Backend,
	Workspace,
	LastError,
	PrivateEndpointConnection,
	Foundry,
	SubscriptionKeyParameterNames,
	Gateway,
	SustainabilityInfo,
	GraphQL,
}

// @ts-ignore: decorator
@external("host", "Entity_exists")
declare function exists(kind: i32): bool;
// @ts-ignore: decorator
@external("host", "Entity_text")
declare function hostText(kind: i32, member: string): string | null;
// @ts-ignore: decorator
@external("host", "Entity_flag")
declare function hostFlag(kind: i32, member: string): bool;
// @ts-ignore: decorator
@external("host", "Entity_whole")
declare function hostWhole(kind: i32, member: string): i32;
// @ts-ignore: decorator
@external("host", "Entity_has")
declare function hostHas(kind: i32, member: string): bool;
// @ts-ignore: decorator
@external("host", "Entity_ticks")
declare function hostTicks(kind: i32, member: string): i64;
// @ts-ignore: decorator
@external("host", "Entity_count")
declare function hostCount(kind: i32, list: string): i32;
// @ts-ignore: decorator
@external("host", "Entity_itemText")
declare function hostItemText(kind: i32, list: string, index: i32, member: string): string | null;

export class Entity extends Obj {
	readonly kind: i32;

	constructor(kind: i32) {
		super();
		this.kind = kind;
	}
}

/** The entity, or null where the request has none. */
export function entity(kind: i32): Entity | null {
	return exists(kind) ? new Entity(kind) : null;
}

export function entityText(self: Entity | null, member: string): string | null {
	return hostText(notNull(self).kind, member);
}

export function entityFlag(self: Entity | null, member: string): bool {
	return hostFlag(notNull(self).kind, member);
}

export function entityWhole(self: Entity | null, member: string): i32 {
	return hostWhole(notNull(self).kind, member);
}

/** null where the member is absent. */
export function entityNullableWhole(self: Entity | null, member: string): Box<i32> | null {
	const kind = notNull(self).kind;
	return hostHas(kind, member) ? new Box<i32>(hostWhole(kind, member)) : null;
}

const UTC = 1;

/** A point in time, UTC; the zero of DateTime where it is absent. */
export function entityTime(self: Entity | null, member: string): DateTime {
	return new DateTime(hostTicks(notNull(self).kind, member), UTC);
}

export function entityNullableTime(self: Entity | null, member: string): DateTime | null {
	return hostHas(notNull(self).kind, member) ? entityTime(self, member) : null;
}

export function entityTexts(self: Entity | null, list: string): Sequence<string | null> {
	const kind = notNull(self).kind;
	const texts = new ArrayOf<string | null>(hostCount(kind, list));
	for (let i = 0; i < texts.length; i++) texts.items[i] = hostItemText(kind, list, i, '');
	return texts;
}

export class ContextGroup extends Obj {
	readonly id: string | null;
	readonly name: string | null;

	constructor(id: string | null, name: string | null) {
		super();
		this.id = id;
		this.name = name;
	}
}

export class UserIdentity extends Obj {
	readonly id: string | null;
	readonly provider: string | null;

	constructor(id: string | null, provider: string | null) {
		super();
		this.id = id;
		this.provider = provider;
	}
}

export function entityGroups(self: Entity | null): Sequence<ContextGroup | null> {
	const kind = notNull(self).kind;
	const groups = new ArrayOf<ContextGroup | null>(hostCount(kind, 'groups'));
	for (let i = 0; i < groups.length; i++) {
		groups.items[i] = new ContextGroup(hostItemText(kind, 'groups', i, 'id'), hostItemText(kind, 'groups', i, 'name'));
	}
	return groups;
}

export function ContextGroup_Id(self: ContextGroup | null): string | null {
	return notNull(self).id;
}

export function ContextGroup_Name(self: ContextGroup | null): string | null {
	return notNull(self).name;
}

export function User_Identities(self: Entity | null): Sequence<UserIdentity | null> {
	const kind = notNull(self).kind;
	const identities = new ArrayOf<UserIdentity | null>(hostCount(kind, 'identities'));
	for (let i = 0; i < identities.length; i++) {
		const id = hostItemText(kind, 'identities', i, 'id');
		identities.items[i] = new UserIdentity(id, hostItemText(kind, 'identities', i, 'provider'));
	}
	return identities;
}

export function UserIdentity_Id(self: UserIdentity | null): string | null {
	return notNull(self).id;
}

export function UserIdentity_Provider(self: UserIdentity | null): string | null {
	return notNull(self).provider;
}
