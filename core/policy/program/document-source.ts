import type { PolicyFile } from '../../model/model.ts';
import type { Surroundings } from '../statements/surroundings.ts';
import type { Scope } from './program.ts';

/** A policy document to compile. */
export interface DocumentSource {
	/** null: a document by itself, of any kind. */
	scope: Scope | null;
	/** Name of the owner: API, operation, product; empty for the global one. */
	owner: string;
	file: Pick<PolicyFile, 'path' | 'text' | 'format'>;
	surroundings: Surroundings;
}
