import type { Api } from '../model/model.ts';
import { comparable, comparableLiteral, decodeQuery } from './escapes.ts';
import { headerValue } from './headers.ts';
import { queryParameter } from './query.ts';

/** The APIs of one public path that differ in version or kind, each with its revisions. */
interface Variant {
	/** Where a request says its version; null when the path already did, or nothing needs to. */
	carrier: 'Query' | 'Header' | null;
	/** Lower-case. */
	parameterName: string;
	/** Lower-case; empty for the Original. */
	version: string;
	isWebSocket: boolean;
	protocols: ReadonlySet<string>;
	/** Index of the current revision; -1 when it is offline. */
	current: number;
	/** Indices of the online revisions. */
	revisions: Map<string, number>;
}

class Node {
	readonly children = new Map<string, Node>();
	readonly variants: Variant[] = [];
}

/** What an API is looked up by. */
export interface ApiRequest {
	scheme: 'http' | 'https';
	path: string;
	query: string;
	/** Flat, names lower-case. */
	headers: readonly string[];
}

/** Where a lookup ended. */
export interface FoundApi {
	/** Index of the API, -1 when none answers. */
	api: number;
	/** Where the API's public path ends in the path. */
	end: number;
}

/** The APIs by public path, version and revision. */
export class ApiTree {
	readonly #root = new Node();

	/** Of two APIs that answer the same requests the first one stays. */
	constructor(apis: readonly Api[]) {
		for (const [index, api] of apis.entries()) {
			if (api.isOnline) this.#add(index, api);
		}
	}

	/**
	 * The longest public path that the path starts with decides; there is no way back to a shorter one when no version,
	 * revision or protocol of it fits.
	 */
	find(request: ApiRequest): FoundApi {
		const { path } = request;
		let node = this.#root;
		let found = node;
		let end = 0;
		let revision: string | null = null;
		for (let at = 0; at < path.length; ) {
			const slash = path.indexOf('/', at + 1);
			const next = slash < 0 ? path.length : slash;
			const segment = comparable(path.slice(at + 1, next));
			const child = node.children.get(segment);
			if (child === undefined) {
				const marked = revisionOf(segment);
				const owner = marked && (marked.name === '' && at === 0 ? node : node.children.get(marked.name));
				if (owner && owner.variants.length > 0) {
					found = owner;
					end = next;
					revision = marked.revision;
				}
				break;
			}
			node = child;
			at = next;
			if (node.variants.length === 0) continue;
			found = node;
			end = next;
		}
		const variant = select(found.variants, request);
		if (variant === null || !answersScheme(variant, request.scheme)) return { api: -1, end };
		return { api: revision === null ? variant.current : (variant.revisions.get(revision) ?? -1), end };
	}

	#add(index: number, api: Api): void {
		const scheme = api.versionSet?.scheme ?? null;
		const carrier = scheme === 'Segment' ? null : scheme;
		let node = this.#root;
		for (const segment of publicPath(api).split('/')) {
			if (segment !== '') node = childOf(node, comparableLiteral(segment));
		}
		const version = carrier === null ? '' : api.version.toLowerCase();
		const isWebSocket = api.type === 'websocket';
		let variant = node.variants.find((each) => each.version === version && each.isWebSocket === isWebSocket);
		if (variant === undefined) {
			const parameterName = (api.versionSet?.parameterName ?? '').toLowerCase();
			const protocols = new Set(api.protocols);
			variant = { carrier, parameterName, version, isWebSocket, protocols, current: -1, revisions: new Map() };
			node.variants.push(variant);
		}
		if (api.isCurrent && variant.current < 0) variant.current = index;
		const revision = api.revision.toLowerCase();
		if (!variant.revisions.has(revision)) variant.revisions.set(revision, index);
	}
}

/** The path under which an API answers, without slashes around it: its suffix, and its version if that is a segment. */
export function publicPath(api: Pick<Api, 'path' | 'version' | 'versionSet'>): string {
	const isSegment = api.versionSet?.scheme === 'Segment' && api.version !== '';
	return [api.path, isSegment ? api.version : ''].filter(Boolean).join('/');
}

/** A WebSocket API may share its path with an HTTP API: then the upgrade decides. */
function select(variants: readonly Variant[], request: ApiRequest): Variant | null {
	const wantsWebSocket = variants.some((variant) => variant.isWebSocket) && isUpgrade(request.headers);
	let original: Variant | null = null;
	let isVersioned = false;
	for (const variant of variants) {
		if (variant.isWebSocket !== wantsWebSocket) continue;
		const asked = askedVersion(variant, request);
		if (asked !== '') isVersioned = true;
		if (variant.version === '') original ??= variant;
		else if (asked === variant.version) return variant;
	}
	return isVersioned ? null : original;
}

/** The version that a request carries, lower-case; empty when it carries none. */
function askedVersion({ carrier, parameterName }: Variant, { query, headers }: ApiRequest): string {
	if (carrier === null) return '';
	if (carrier === 'Header') return (headerValue(headers, parameterName) ?? '').toLowerCase();
	return decodeQuery(queryParameter(query, parameterName) ?? '').toLowerCase();
}

function isUpgrade(headers: readonly string[]): boolean {
	return headerValue(headers, 'upgrade')?.toLowerCase() === 'websocket';
}

function answersScheme({ protocols }: Variant, scheme: 'http' | 'https'): boolean {
	return protocols.has(scheme) || protocols.has(scheme === 'http' ? 'ws' : 'wss');
}

/** `customers;rev=3` as name and revision. */
function revisionOf(segment: string): { name: string; revision: string } | null {
	const mark = segment.lastIndexOf(';rev=');
	return mark < 0 ? null : { name: segment.slice(0, mark), revision: segment.slice(mark + 5) };
}

function childOf(node: Node, name: string): Node {
	let child = node.children.get(name);
	if (child === undefined) node.children.set(name, (child = new Node()));
	return child;
}
