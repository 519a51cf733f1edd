import type { PolicyFile } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { policyFormat, readPolicy } from './policies.ts';

/** The toolkit keeps a fragment's XML in policy.xml, apiops-cli in the information file. */
export const fragments: ArtifactType<PolicyFile> = {
	collection: 'policyFragments',
	files: ['policyFragmentInformation.json'],
	optionalFile: true,
	read({ name, folder, properties, place }, scope) {
		const value = properties.get('value');
		const text = properties.text('value');
		if (value === undefined || text === null) {
			const file = readPolicy(folder, name, scope);
			if (file === null) {
				scope.report.add('TG1004', { collection: 'policyFragments', name, file: 'policy.xml' }, place);
			}
			return file;
		}
		const format = policyFormat(properties.text('format'));
		return { name, path: value.path, text, format, workspace: scope.workspace };
	},
};
