import { Obj } from '../runtime/object';

/** System.Globalization.CultureInfo: expressions run with the invariant culture, and there is no other. */
export class CultureInfo extends Obj {
	override ToString(): string {
		return '';
	}

	override Equals(other: Obj | null): bool {
		return other instanceof CultureInfo;
	}

	override GetHashCode(): i32 {
		return 0;
	}

	override typeName(): string {
		return 'System.Globalization.CultureInfo';
	}
}

export function CultureInfo_InvariantCulture(): CultureInfo {
	return new CultureInfo();
}

export function CultureInfo_Name(self: CultureInfo | null): string {
	return '';
}
