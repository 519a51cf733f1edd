import type { NamedValue } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { environmentVariable } from './environment.ts';

export const namedValues: ArtifactType<NamedValue> = {
	collection: 'namedValues',
	files: ['namedValueInformation.json'],
	read({ name, properties, place }, { workspace, environment, report }) {
		const displayName = properties.text('displayName') ?? name;
		if (!/^[A-Za-z0-9._-]+$/.test(displayName)) report.add('TG1052', { name: displayName }, place);
		const secret = properties.flag('secret', properties.get('keyVault') !== undefined);
		const given = environment[environmentVariable('NAMED_VALUE', displayName)];
		return { name, displayName, value: given ?? properties.secret('value'), secret, workspace };
	},
};
