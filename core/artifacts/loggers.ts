import type { Logger } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';

export const loggers: ArtifactType<Logger> = {
	collection: 'loggers',
	files: ['loggerInformation.json'],
	read({ name, properties }, scope) {
		const credentials: Record<string, string> = {};
		const given = properties.child('credentials');
		for (const property of given?.node.value instanceof Map ? given.node.value.keys() : []) {
			const value = scope.fill(given!.text(property), given!, property);
			if (value !== null) credentials[property] = value;
		}
		return { name, type: properties.text('loggerType') ?? '', credentials };
	},
};
