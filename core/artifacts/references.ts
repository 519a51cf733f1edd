import { type Api, key, type Model } from '../model/model.ts';
import { publicPath } from '../routing/api-tree.ts';
import { checkCertificates, checkHostCertificates } from './certificate-checks.ts';
import type { Report } from './report.ts';

/** Reports references between artifacts that lead nowhere, and artifacts that exclude each other. */
export function checkReferences(model: Model, report: Report): void {
	checkNamedValues(model, report);
	checkProducts(model, report);
	checkSubscriptions(model, report);
	checkBackends(model, report);
	checkCertificates(model, report);
}

/** References find the one that was read last. */
function checkNamedValues({ namedValues }: Model, report: Report): void {
	const known = new Map<string, string>();
	for (const namedValue of namedValues) {
		const { name, displayName, workspace } = namedValue;
		const id = qualified(workspace, displayName);
		const other = known.get(id);
		if (other !== undefined) report.add('TG1053', { name: other, other: name }, report.placeOf(namedValue));
		known.set(id, name);
	}
}

function checkProducts({ products, apis }: Model, report: Report): void {
	const known = new Set(apis.map((api) => qualified(api.workspace, api.name)));
	const open = new Map<string, string>();
	for (const product of products) {
		for (const api of product.apis) {
			const id = qualified(product.workspace, api);
			const place = report.placeOf(product);
			if (!known.has(id)) report.add('TG1022', { name: product.name, collection: 'API', target: api }, place);
			if (product.subscriptionRequired) continue;
			if (open.has(id)) report.add('TG1043', { api, product: open.get(id)! }, place);
			else open.set(id, product.name);
		}
	}
}

function checkSubscriptions({ subscriptions, products, apis }: Model, report: Report): void {
	const knownApis = new Set(apis.map((api) => qualified(api.workspace, api.name)));
	const knownProducts = new Set(products.map((product) => qualified(product.workspace, product.name)));
	const keys = new Map<string, string>();
	for (const subscription of subscriptions) {
		const { name, scope, workspace } = subscription;
		const place = report.placeOf(subscription);
		if (scope.kind === 'product' && !knownProducts.has(qualified(workspace, scope.product))) {
			report.add('TG1040', { name, scope: `/products/${scope.product}` }, place);
		}
		if (scope.kind === 'api' && !knownApis.has(qualified(workspace, scope.api))) {
			report.add('TG1040', { name, scope: `/apis/${scope.api}` }, place);
		}
		for (const secret of new Set([subscription.primaryKey, subscription.secondaryKey])) {
			if (secret === null) continue;
			if (keys.has(secret)) report.add('TG1042', { name, other: keys.get(secret)! }, place);
			else keys.set(secret, name);
		}
	}
}

function checkBackends({ backends }: Model, report: Report): void {
	const known = new Set(backends.map((backend) => qualified(backend.workspace, backend.name)));
	for (const backend of backends) {
		const place = report.placeOf(backend);
		for (const { backend: target } of backend.pool?.services ?? []) {
			if (known.has(qualified(backend.workspace, target))) continue;
			report.add('TG1022', { name: backend.name, collection: 'backend', target }, place);
		}
	}
}

/** Reports certificates that the gateway's host names and authorities do not find, or cannot use. */
export function checkGateway({ gateway, certificates, certificateAuthorities }: Model, report: Report): void {
	if (gateway === null) return;
	const known = new Set(certificates.map((certificate) => key(certificate.name)));
	const wanted = [...gateway.hostnames, ...certificateAuthorities];
	for (const each of wanted) {
		if (each.certificate === null || known.has(key(each.certificate))) continue;
		const values = { name: gateway.name, collection: 'certificate', target: each.certificate };
		report.add('TG1022', values, report.placeOf(each));
	}
	checkHostCertificates({ gateway, certificates }, report);
}

/** Of two APIs that would answer the same requests only the first stays. */
export function withoutConflicts(apis: readonly Api[], report: Report): Api[] {
	const taken = new Map<string, Api>();
	return apis.filter((api) => {
		const { name, path, version, workspace } = api;
		if (version !== '' && api.isCurrent && key(path).endsWith(`/${key(version)}`)) {
			report.add('TG1023', { path, version }, report.placeOf(api));
		}
		const family = api.type === 'websocket' ? 'websocket' : 'http';
		const isSegment = api.versionSet?.scheme === 'Segment';
		const id = [key(publicPath(api)), isSegment ? '' : key(version), family].join(' ');
		const present = taken.get(id);
		if (present === undefined) taken.set(id, api);
		if (present === undefined || (key(present.name) === key(name) && present.workspace === workspace)) return true;
		if (api.isCurrent) report.add('TG1024', { name, other: present.name }, report.placeOf(api));
		return false;
	});
}

function qualified(workspace: string | null, name: string): string {
	return `${key(workspace ?? '')}/${key(name)}`;
}
