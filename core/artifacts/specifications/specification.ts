import type { Operation } from '../../model/model.ts';

/** What a description of an API gives to the gateway. */
export interface Specification {
	operations: Operation[];
	/** The backend that it names, if any. */
	serviceUrl: string | null;
	/** Named schemas, under the path that references to them have. */
	schemas: unknown;
}
