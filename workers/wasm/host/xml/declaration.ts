/** An XML declaration behind HostObjects. */
import { NetObject } from '../object.ts';
import type { Declaration } from './container.ts';

/** An XML declaration, which is no node. */
export class XDeclaration extends NetObject {
	readonly declaration: Declaration;

	constructor(declaration: Declaration) {
		super();
		this.declaration = declaration;
	}

	get typeNames(): readonly string[] {
		return ['System.Xml.Linq.XDeclaration'];
	}

	override toString(): string {
		const { version, encoding, standalone } = this.declaration;
		const parts = [
			version === null ? '' : ` version="${version}"`,
			encoding === null ? '' : ` encoding="${encoding}"`,
			standalone === null ? '' : ` standalone="${standalone}"`,
		];
		return `<?xml${parts.join('')}?>`;
	}
}
