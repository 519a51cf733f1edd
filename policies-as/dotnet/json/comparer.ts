/** Newtonsoft.Json.Linq.JTokenEqualityComparer: tokens are equal when all that is in them is. */
import { Comparer } from '../collections/comparer';
import { HostObject } from '../runtime/host-object';
import { JToken_count, JToken_DeepEquals, JToken_Type } from './token';
import { notNull } from '../runtime/object';

export class JTokenEqualityComparer extends Comparer<HostObject | null> {
	override equal(left: HostObject | null, right: HostObject | null): bool {
		return JToken_DeepEquals(left, right);
	}

	/** The order of properties does not matter, so that only their number counts. */
	override hash(token: HostObject | null): i32 {
		return token === null ? 0 : JToken_Type(token) * 31 + JToken_count(token);
	}

	override typeName(): string {
		return 'Newtonsoft.Json.Linq.JTokenEqualityComparer';
	}
}

export function JTokenEqualityComparer_new(): JTokenEqualityComparer {
	return new JTokenEqualityComparer();
}

export function JTokenEqualityComparer_Equals(
	self: JTokenEqualityComparer | null,
	left: HostObject | null,
	right: HostObject | null,
): bool {
	return notNull(self).equal(left, right);
}

export function JTokenEqualityComparer_GetHashCode(self: JTokenEqualityComparer | null, token: HostObject | null): i32 {
	return notNull(self).hash(token);
}
