/** System.DBNull, which only Convert gives. */
import { Obj } from '../runtime/object';

class DBNull extends Obj {
	override ToString(): string {
		return '';
	}

	override Equals(other: Obj | null): bool {
		return other instanceof DBNull;
	}

	override typeName(): string {
		return 'System.DBNull';
	}
}

export function Convert_DBNull(): Obj {
	return new DBNull();
}

export function Convert_IsDBNull(value: Obj | null): bool {
	return value instanceof DBNull;
}
