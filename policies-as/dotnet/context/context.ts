/** `context` itself, and the entities that hang on it. */
import { DateTime } from '../time/date-time';
import { Dictionary, ReadOnlyDictionary } from '../collections/dictionary';
import { Entity, EntityKind, entity } from './entity';
import { Guid } from '../system/guid';
import { Guid_Parse } from '../system/guid-reading';
import { HostObject } from '../runtime/host-object';
import { Obj } from '../runtime/object';
import { ContextRequest } from './request';
import { TimeSpan } from '../time/time-span';
import { VariableCollection } from './variable-collection';

// @ts-ignore: decorator
@external("host", "Context_elapsed")
declare function elapsed(): i64;
// @ts-ignore: decorator
@external("host", "Context_requestId")
declare function requestId(): string;
// @ts-ignore: decorator
@external("host", "Context_response")
declare function response(): HostObject | null;
// @ts-ignore: decorator
@external("host", "Context_clientCertificate")
declare function clientCertificate(): HostObject | null;
// @ts-ignore: decorator
@external("host", "Deployment_certificateCount")
declare function certificateCount(): i32;
// @ts-ignore: decorator
@external("host", "Deployment_certificateName")
declare function certificateName(index: i32): string;
// @ts-ignore: decorator
@external("host", "Deployment_certificate")
declare function certificate(index: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "GraphQL_arguments")
declare function graphQLArguments(): HostObject | null;
// @ts-ignore: decorator
@external("host", "GraphQL_parent")
declare function graphQLParent(): HostObject | null;
// @ts-ignore: decorator
@external("host", "Context_timestamp")
declare function timestamp(): i64;
// @ts-ignore: decorator
@external("host", "Context_tracing")
declare function tracing(): bool;
// @ts-ignore: decorator
@external("host", "Context_trace")
declare function trace(message: string | null): void;

const UTC = 1;

export class Context extends Obj {
	override typeName(): string {
		return 'IContext';
	}
}

export function context(): Context {
	return new Context();
}

export function Context_Api(_self: Context | null): Entity | null {
	return entity(EntityKind.Api);
}

export function Context_Backend(_self: Context | null): Entity | null {
	return entity(EntityKind.Backend);
}

export function Context_Deployment(_self: Context | null): Entity | null {
	return entity(EntityKind.Deployment);
}

export function Context_LastError(_self: Context | null): Entity | null {
	return entity(EntityKind.LastError);
}

export function Context_Operation(_self: Context | null): Entity | null {
	return entity(EntityKind.Operation);
}

export function Context_Product(_self: Context | null): Entity | null {
	return entity(EntityKind.Product);
}

export function Context_Subscription(_self: Context | null): Entity | null {
	return entity(EntityKind.Subscription);
}

export function Context_User(_self: Context | null): Entity | null {
	return entity(EntityKind.User);
}

export function Context_Workspace(_self: Context | null): Entity | null {
	return entity(EntityKind.Workspace);
}

export function Api_SubscriptionKeyParameterNames(_self: Entity | null): Entity | null {
	return entity(EntityKind.SubscriptionKeyParameterNames);
}

export function Deployment_Gateway(_self: Entity | null): Entity | null {
	return entity(EntityKind.Gateway);
}

export function Deployment_SustainabilityInfo(_self: Entity | null): Entity | null {
	return entity(EntityKind.SustainabilityInfo);
}

export function Context_GraphQL(_self: Context | null): Entity | null {
	return entity(EntityKind.GraphQL);
}

export function GraphQL_Arguments(_self: Entity | null): HostObject | null {
	return graphQLArguments();
}

export function GraphQL_Parent(_self: Entity | null): HostObject | null {
	return graphQLParent();
}

export function Request_Certificate(_self: ContextRequest | null): HostObject | null {
	return clientCertificate();
}

/** The certificate store, by certificate id. */
export function Deployment_Certificates(
	_self: Entity | null,
): ReadOnlyDictionary<string | null, HostObject | null> | null {
	const store = new Dictionary<string | null, HostObject | null>();
	const count = certificateCount();
	for (let i = 0; i < count; i++) store.put(certificateName(i), certificate(i));
	return store;
}

export function Context_Elapsed(_self: Context | null): TimeSpan {
	return new TimeSpan(elapsed());
}

export function Context_RequestId(_self: Context | null): Guid {
	return Guid_Parse(requestId());
}

export function Context_Request(_self: Context | null): ContextRequest | null {
	return new ContextRequest();
}

export function Context_Response(_self: Context | null): HostObject | null {
	return response();
}

export function Context_Timestamp(_self: Context | null): DateTime {
	return new DateTime(timestamp(), UTC);
}

export function Context_Tracing(_self: Context | null): bool {
	return tracing();
}

export function Context_Trace(_self: Context | null, message: string | null): void {
	trace(message);
}

export function Context_Variables(_self: Context | null): VariableCollection | null {
	return new VariableCollection();
}
