import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Gateway, key, type Model } from '../model/model.ts';
import { apis } from './apis.ts';
import { backends } from './backends.ts';
import { caches } from './caches.ts';
import { certificates } from './certificates.ts';
import { readCollection } from './collection.ts';
import type { Environment } from './environment.ts';
import { collectionFolders, type Folder, readFolder } from './folder.ts';
import { fragments } from './fragments.ts';
import { type GatewayArtifact, gateways } from './gateways.ts';
import { groups } from './groups.ts';
import { loggers } from './loggers.ts';
import { namedValues } from './named-values.ts';
import { readOverrides, workspaceOverrides } from './overrides.ts';
import { readPolicy } from './policies.ts';
import { products } from './products.ts';
import { checkGateway, checkReferences, withoutConflicts } from './references.ts';
import { Report, startOf } from './report.ts';
import { linkRevisions } from './revisions.ts';
import { Scope } from './scope.ts';
import { subscriptions } from './subscriptions.ts';
import { users } from './users.ts';
import { versionSets } from './version-sets.ts';

export interface ReadOptions {
	/** Paths of overrides files, in the order in which they apply. */
	overrides: readonly string[];
	/** Gives placeholders and secrets. */
	environment: Environment;
	/** The gateway to act as, which serves only the APIs linked to it; all APIs without it. */
	gateway?: string | undefined;
}

/**
 * Reads an APIOps artifact folder. Bad input is reported, never thrown: what an error is about is left out of the model.
 */
export async function readArtifacts(
	folder: string,
	options: ReadOptions,
): Promise<{ model: Model; diagnostics: Diagnostic[] }> {
	const report = new Report();
	try {
		return { model: readModel(readFolder(folder), options, report), diagnostics: report.diagnostics };
	} catch (error) {
		const { code, path = folder, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		report.add('TG1001', { reason: message }, startOf(path));
		const nothing: Folder = { name: '', path: folder, folders: new Map(), files: new Map() };
		return { model: readModel(nothing, options, report), diagnostics: report.diagnostics };
	}
}

function readModel(root: Folder, options: ReadOptions, report: Report): Model {
	const overrides = readOverrides(options.overrides, options.environment, report);
	const service = new Scope(root, null, overrides, options.environment, report);
	const scopes = [service, ...workspacesOf(service)];
	const parts = scopes.map(readScope);
	const model: Model = {
		source: '',
		apis: parts.flatMap((part) => part.apis),
		products: parts.flatMap((part) => part.products),
		subscriptions: parts.flatMap((part) => part.subscriptions),
		backends: parts.flatMap((part) => part.backends),
		namedValues: parts.flatMap((part) => part.namedValues),
		fragments: parts.flatMap((part) => part.fragments),
		loggers: parts.flatMap((part) => part.loggers),
		groups: parts.flatMap((part) => part.groups),
		users: readCollection(users, service),
		certificates: readCollection(certificates, service),
		certificateAuthorities: [],
		caches: readCollection(caches, service),
		gateway: null,
		policy: readPolicy(root, '', service, service.overrides.item('policies', 'policy')),
		workspaces: scopes.slice(1).map((scope) => ({
			name: scope.workspace!,
			policy: readPolicy(scope.folder, scope.workspace!, scope, scope.overrides.item('policies', 'policy')),
		})),
	};
	checkReferences(model, report);
	actAsGateway(model, readCollection(gateways, service), options.gateway, service);
	model.apis = withoutConflicts(model.apis, report);
	checkGateway(model, report);
	model.source = fingerprint(model, root.path);
	return model;
}

type ScopedEntities = Pick<
	Model,
	'apis' | 'products' | 'subscriptions' | 'backends' | 'namedValues' | 'fragments' | 'loggers' | 'groups'
>;

/** What both the service and a workspace have; named values come first, because others refer to them. */
function readScope(scope: Scope): ScopedEntities {
	const values = readCollection(namedValues, scope);
	scope.useNamedValues(values);
	return {
		namedValues: values,
		fragments: readCollection(fragments, scope),
		backends: readCollection(backends, scope),
		apis: linkRevisions(readCollection(apis(readCollection(versionSets, scope)), scope), scope.report),
		products: readCollection(products, scope),
		subscriptions: readCollection(subscriptions, scope),
		loggers: readCollection(loggers, scope),
		groups: readCollection(groups, scope),
	};
}

function workspacesOf(service: Scope): Scope[] {
	const { folder, overrides, environment, report } = service;
	const folders = collectionFolders(folder, 'workspaces').flatMap((each) => Array.from(each.folders.values()));
	return folders.map(
		(each) => new Scope(each, each.name, workspaceOverrides(overrides, each.name), environment, report),
	);
}

/** Leaves only the APIs that the gateway is linked to. A folder without gateways serves all its APIs as any gateway. */
function actAsGateway(model: Model, known: readonly GatewayArtifact[], name: string | undefined, service: Scope): void {
	if (name === undefined) return;
	const found = known.find((each) => key(each.name) === key(name));
	if (found === undefined) {
		model.gateway = { name, location: '', hostnames: [] };
		if (known.length === 0) return;
		const names = known.map((each) => each.name).join(', ');
		service.report.add('TG1061', { name, names }, startOf(service.folder.path));
		return;
	}
	const { apis: linked, certificateAuthorities, ...gateway } = found;
	const names = new Set(linked.map(key));
	model.gateway = gateway satisfies Gateway;
	model.certificateAuthorities = certificateAuthorities;
	model.apis = model.apis.filter((api) => names.has(key(api.name)));
}

/** A hash of everything that the model holds, wherever the folder lies. */
function fingerprint(model: Model, folder: string): string {
	const hash = createHash('sha256');
	const replacer = (_: string, value: unknown) => {
		if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
		return typeof value === 'string' && value.startsWith(folder) ? value.slice(folder.length) : value;
	};
	for (const [name, entities] of Object.entries(model)) {
		for (const entity of Array.isArray(entities) ? entities : [entities]) {
			hash.update(`${name} ${JSON.stringify(entity, replacer)}\n`);
		}
	}
	return hash.digest('hex');
}
