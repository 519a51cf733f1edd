import { type Api, key } from '../model/model.ts';
import type { ApiArtifact } from './apis.ts';
import type { Report } from './report.ts';

/**
 * Puts the revisions of each API together: one is current, and the others take from it what revisions share.
 * @param artifacts one for each folder of `apis`.
 */
export function linkRevisions(artifacts: readonly ApiArtifact[], report: Report): Api[] {
	const families = Map.groupBy(artifacts, ({ api }) => key(api.name));
	return Array.from(families.values()).flatMap((family) => {
		const revisions = withoutDuplicates(family, report);
		const current = findCurrent(revisions, report).api;
		return revisions.map(({ api, artifact }) => {
			const revision = api === current ? { ...api, isCurrent: true } : inherit(api, current);
			report.locate(revision, artifact.place);
			return revision;
		});
	});
}

/** The folder without `;rev=` comes first, so that it wins. */
function withoutDuplicates(family: readonly ApiArtifact[], report: Report): ApiArtifact[] {
	const revisions = new Map<string, ApiArtifact>();
	for (const revision of family.toSorted((a, b) => a.artifact.name.length - b.artifact.name.length)) {
		const number = revision.api.revision;
		const present = revisions.get(number);
		if (present === undefined) revisions.set(number, revision);
		else {
			const values = { revision: number, name: revision.api.name, path: present.artifact.place.path };
			report.add('TG1026', values, revision.artifact.place);
		}
	}
	return Array.from(revisions.values());
}

/** The toolkit leaves `;rev=` out for the current revision; apiops-cli leaves it out for revision 1 and says which is current. */
function findCurrent(revisions: readonly ApiArtifact[], report: Report): ApiArtifact {
	const root = revisions.find(({ api, artifact }) => artifact.name === api.name);
	if (root?.api.isCurrent) return root;
	const said = revisions.find(({ api }) => api.isCurrent) ?? root;
	if (said) return said;
	const newest = revisions.toSorted((a, b) => Number(b.api.revision) - Number(a.api.revision))[0]!;
	report.add('TG1027', { name: newest.api.name, revision: newest.api.revision }, newest.artifact.place);
	return newest;
}

function inherit(api: Api, current: Api): Api {
	const { name, displayName, type, path, protocols, subscriptionRequired, version, versionSet } = current;
	const shared = { name, displayName, type, path, protocols, subscriptionRequired, version, versionSet };
	return { ...api, ...shared, isCurrent: false };
}
