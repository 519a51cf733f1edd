import type { PolicyFile } from '../model/model.ts';

/** The service's document when nobody wrote one (policies.md 1.5). */
export const DEFAULT_POLICY: PolicyFile = {
	name: '',
	path: 'policy.xml',
	text: '<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>',
	format: 'xml',
	workspace: null,
};
