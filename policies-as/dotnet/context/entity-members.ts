/** The members of the entities of `context`, by the names that the host knows them by. */
import { Box } from '../runtime/box';
import { DateTime } from '../time/date-time';
import {
	ContextGroup,
	Entity,
	entityFlag,
	entityGroups,
	entityNullableTime,
	entityNullableWhole,
	entityText,
	entityTexts,
	entityTime,
	entityWhole,
} from './entity';
import { Sequence } from '../collections/sequence';

export function Api_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Api_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function Api_Path(self: Entity | null): string | null {
	return entityText(self, 'path');
}

export function Api_Protocols(self: Entity | null): Sequence<string | null> {
	return entityTexts(self, 'protocols');
}

export function Api_IsCurrentRevision(self: Entity | null): bool {
	return entityFlag(self, 'isCurrentRevision');
}

export function Api_Revision(self: Entity | null): string | null {
	return entityText(self, 'revision');
}

export function Api_Version(self: Entity | null): string | null {
	return entityText(self, 'version');
}

export function SubscriptionKeyParameterNames_Header(self: Entity | null): string | null {
	return entityText(self, 'header');
}

export function SubscriptionKeyParameterNames_Query(self: Entity | null): string | null {
	return entityText(self, 'query');
}

export function Operation_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Operation_Method(self: Entity | null): string | null {
	return entityText(self, 'method');
}

export function Operation_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function Operation_UrlTemplate(self: Entity | null): string | null {
	return entityText(self, 'urlTemplate');
}

export function Product_ApprovalRequired(self: Entity | null): bool {
	return entityFlag(self, 'approvalRequired');
}

export function Product_Groups(self: Entity | null): Sequence<ContextGroup | null> {
	return entityGroups(self);
}

export function Product_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Product_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function Product_State(self: Entity | null): i32 {
	return entityWhole(self, 'state');
}

export function Product_SubscriptionRequired(self: Entity | null): bool {
	return entityFlag(self, 'subscriptionRequired');
}

export function Product_SubscriptionsLimit(self: Entity | null): Box<i32> | null {
	return entityNullableWhole(self, 'subscriptionsLimit');
}

export function Subscription_CreatedDate(self: Entity | null): DateTime {
	return entityTime(self, 'createdDate');
}

export function Subscription_EndDate(self: Entity | null): DateTime | null {
	return entityNullableTime(self, 'endDate');
}

export function Subscription_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Subscription_Key(self: Entity | null): string | null {
	return entityText(self, 'key');
}

export function Subscription_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function Subscription_PrimaryKey(self: Entity | null): string | null {
	return entityText(self, 'primaryKey');
}

export function Subscription_SecondaryKey(self: Entity | null): string | null {
	return entityText(self, 'secondaryKey');
}

export function Subscription_StartDate(self: Entity | null): DateTime | null {
	return entityNullableTime(self, 'startDate');
}

export function User_Email(self: Entity | null): string | null {
	return entityText(self, 'email');
}

export function User_FirstName(self: Entity | null): string | null {
	return entityText(self, 'firstName');
}

export function User_Groups(self: Entity | null): Sequence<ContextGroup | null> {
	return entityGroups(self);
}

export function User_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function User_LastName(self: Entity | null): string | null {
	return entityText(self, 'lastName');
}

export function User_Note(self: Entity | null): string | null {
	return entityText(self, 'note');
}

export function User_RegistrationDate(self: Entity | null): DateTime {
	return entityTime(self, 'registrationDate');
}

export function Deployment_GatewayId(self: Entity | null): string | null {
	return entityText(self, 'gatewayId');
}

export function Deployment_Region(self: Entity | null): string | null {
	return entityText(self, 'region');
}

export function Deployment_ServiceId(self: Entity | null): string | null {
	return entityText(self, 'serviceId');
}

export function Deployment_ServiceName(self: Entity | null): string | null {
	return entityText(self, 'serviceName');
}

export function Gateway_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Gateway_InstanceId(self: Entity | null): string | null {
	return entityText(self, 'instanceId');
}

export function Gateway_IsManaged(self: Entity | null): bool {
	return entityFlag(self, 'isManaged');
}

export function SustainabilityInfo_CurrentCarbonIntensity(self: Entity | null): i32 {
	return entityWhole(self, 'currentCarbonIntensity');
}

export function Backend_AzureRegion(self: Entity | null): string | null {
	return entityText(self, 'azureRegion');
}

export function Backend_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Backend_Type(self: Entity | null): i32 {
	return entityWhole(self, 'type');
}

export function Workspace_Id(self: Entity | null): string | null {
	return entityText(self, 'id');
}

export function Workspace_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function LastError_Message(self: Entity | null): string | null {
	return entityText(self, 'message');
}

export function LastError_Path(self: Entity | null): string | null {
	return entityText(self, 'path');
}

export function LastError_PolicyId(self: Entity | null): string | null {
	return entityText(self, 'policyId');
}

export function LastError_Reason(self: Entity | null): string | null {
	return entityText(self, 'reason');
}

export function LastError_Scope(self: Entity | null): string | null {
	return entityText(self, 'scope');
}

export function LastError_Section(self: Entity | null): string | null {
	return entityText(self, 'section');
}

export function LastError_Source(self: Entity | null): string | null {
	return entityText(self, 'source');
}

export function PrivateEndpointConnection_Name(self: Entity | null): string | null {
	return entityText(self, 'name');
}

export function PrivateEndpointConnection_GroupId(self: Entity | null): string | null {
	return entityText(self, 'groupId');
}

export function PrivateEndpointConnection_MemberName(self: Entity | null): string | null {
	return entityText(self, 'memberName');
}

export function Foundry_Deployment(self: Entity | null): string | null {
	return entityText(self, 'deployment');
}
