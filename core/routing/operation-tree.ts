import { comparable, decode, decodeQuery, decodeUnreserved } from './escapes.ts';
import { hasQueryParameter, queryParameter } from './query.ts';
import { compareTemplates } from './template-order.ts';
import {
	type Compound,
	compoundValues,
	matchesCompound,
	parseTemplate,
	type QueryConstraint,
	TemplateError,
	type UrlTemplate,
} from './url-template.ts';

/** An operation where its template ends. */
interface Leaf {
	operation: number;
	/** Its place in the order of precedence over all operations of the API. */
	rank: number;
	query: readonly QueryConstraint[];
}

/** Operations by upper-case method, best first. */
type Leaves = Map<string, Leaf[]>;

class Node {
	readonly literals = new Map<string, Node>();
	readonly compounds: { compound: Compound; node: Node }[] = [];
	parameter: Node | null = null;
	readonly leaves: Leaves = new Map();
	/** Operations whose wildcard takes the rest from here. */
	readonly wildcards: Leaves = new Map();
}

/** What an operation is looked up by. */
export interface OperationRequest {
	/** Upper-case. */
	method: string;
	/** Raw, below the API's public path: empty or starting with a slash. */
	path: string;
	query: string;
	/** For SOAP APIs: stands for a query parameter `soapAction`, empty when the request names none; null for others. */
	soapAction: string | null;
}

/** The operations of one API by method and URL template. */
export class OperationTree {
	/** In the order of the API's operations; null for a template that cannot be matched. */
	readonly templates: (UrlTemplate | null)[];
	readonly #root = new Node();

	/** @param operations of one API; a template that is not valid is left out. */
	constructor(operations: readonly { method: string; urlTemplate: string }[], isSoap = false) {
		this.templates = operations.map(({ urlTemplate }) => tryParse(isSoap ? asSoapTemplate(urlTemplate) : urlTemplate));
		const ordered = operations
			.map(({ method }, operation) => ({ method, operation, template: this.templates[operation]! }))
			.filter(({ template }) => template !== null)
			.sort((a, b) => compareTemplates(a.template, b.template) || a.operation - b.operation);
		for (const [rank, { method, operation, template }] of ordered.entries()) {
			this.#add(method.toUpperCase(), template, { operation, rank, query: template.query });
		}
	}

	/** Index of the operation that answers, -1 when there is none. */
	find(request: OperationRequest): number {
		const { path } = request;
		const end = path.endsWith('/') ? path.length - 1 : path.length;
		return find(this.#root, request, 0, end)?.operation ?? -1;
	}

	/** The values of an operation's placeholders in a request that it answers, decoded. */
	parameters(operation: number, path: string, query: string): Map<string, string> {
		const parameters = new Map<string, string>();
		const template = this.templates[operation]!;
		let at = 1;
		for (const segment of template.segments) {
			const slash = path.indexOf('/', at);
			const end = slash < 0 ? path.length : slash;
			const text = decodeUnreserved(path.slice(at, end));
			if (segment.kind === 'parameter') parameters.set(segment.name, decode(text));
			else if (segment.kind === 'wildcard' && segment.name !== null)
				parameters.set(segment.name, decode(path.slice(at)));
			else if (segment.kind === 'compound') {
				const values = compoundValues(segment.compound, text);
				for (const [index, name] of segment.compound.names.entries()) parameters.set(name, decode(values[index]!));
			}
			at = end + 1;
		}
		for (const constraint of template.query) {
			if (constraint.kind !== 'parameter') continue;
			parameters.set(constraint.placeholder, decodeQuery(queryParameter(query, constraint.name) ?? ''));
		}
		return parameters;
	}

	/** Templates that match only the root of the API: what is forwarded for them ends in a slash. */
	isRoot(operation: number): boolean {
		return this.templates[operation]!.segments.length === 0;
	}

	/** Leaves are added in the order of rank, so that every list of them is in that order. */
	#add(method: string, { segments }: UrlTemplate, leaf: Leaf): void {
		let node = this.#root;
		for (const segment of segments) {
			if (segment.kind === 'wildcard') {
				addLeaf(node.wildcards, method, leaf);
				return;
			}
			if (segment.kind === 'literal') node = childOf(node.literals, segment.text);
			else if (segment.kind === 'parameter') node = node.parameter ??= new Node();
			else node = compoundChild(node, segment.compound);
		}
		addLeaf(node.leaves, method, leaf);
	}
}

/** The best operation below a node, for the path from `at` (a slash, or the end) on. */
function find(node: Node, request: OperationRequest, at: number, end: number): Leaf | null {
	if (at >= end) return pick(node.leaves, request) ?? pick(node.wildcards, request);
	const { path } = request;
	const slash = path.indexOf('/', at + 1);
	const next = slash < 0 || slash > end ? end : slash;
	const segment = comparable(path.slice(at + 1, next));
	const literal = node.literals.get(segment);
	const found = literal === undefined ? null : find(literal, request, next, end);
	if (found !== null) return found;
	// Several compounds may match one segment: then what follows them decides.
	let best: Leaf | null = null;
	for (const { compound, node: child } of node.compounds) {
		if (!matchesCompound(compound, segment)) continue;
		const candidate = find(child, request, next, end);
		if (candidate !== null && (best === null || candidate.rank < best.rank)) best = candidate;
	}
	if (best === null && node.parameter !== null && segment !== '') best = find(node.parameter, request, next, end);
	return best ?? pick(node.wildcards, request);
}

function pick(leaves: Leaves, request: OperationRequest): Leaf | null {
	for (const leaf of leaves.get(request.method) ?? NO_LEAVES) {
		if (leaf.query.every((constraint) => satisfies(constraint, request))) return leaf;
	}
	return null;
}

const NO_LEAVES: Leaf[] = [];

function satisfies(constraint: QueryConstraint, { query, soapAction }: OperationRequest): boolean {
	if (soapAction !== null && constraint.name === 'soapaction') {
		const action = soapAction || decodeQuery(queryParameter(query, constraint.name) ?? '');
		return constraint.kind !== 'literal' || constraint.text === action.toLowerCase();
	}
	if (constraint.kind === 'literal') return hasQueryParameter(query, constraint.name, constraint.text);
	return queryParameter(query, constraint.name) !== null;
}

function childOf(children: Map<string, Node>, name: string): Node {
	let child = children.get(name);
	if (child === undefined) children.set(name, (child = new Node()));
	return child;
}

function compoundChild(node: Node, compound: Compound): Node {
	const literals = compound.literals.join('{}');
	const present = node.compounds.find((each) => each.compound.literals.join('{}') === literals);
	if (present) return present.node;
	const child = { compound, node: new Node() };
	node.compounds.push(child);
	return child.node;
}

function addLeaf(leaves: Leaves, method: string, leaf: Leaf): void {
	const present = leaves.get(method);
	if (present) present.push(leaf);
	else leaves.set(method, [leaf]);
}

function tryParse(urlTemplate: string): UrlTemplate | null {
	try {
		return parseTemplate(urlTemplate);
	} catch (error) {
		if (error instanceof TemplateError) return null;
		throw error;
	}
}

/** A SOAP API's catch-all is written `/soapAction={any}`. */
function asSoapTemplate(urlTemplate: string): string {
	return urlTemplate.replace(/^\/?soapAction=/i, '/?soapAction=');
}
