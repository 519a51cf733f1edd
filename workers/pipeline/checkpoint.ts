import { JToken } from '../wasm/host/json/token.ts';
import { XAttribute } from '../wasm/host/xml/attribute.ts';
import { XContainer, XElement } from '../wasm/host/xml/container.ts';
import { XNode } from '../wasm/host/xml/node.ts';
import type { PolicyContext, ResponseMessage, Variable } from '../wasm/host.ts';

type Body = { bytes: Uint8Array | null };

/** What expressions can change of a request, as it was at a point: a run that came to nothing is undone. */
export class Checkpoint {
	/** Messages of `context.Trace` since then; they count when the run does. */
	readonly traces: string[] = [];
	readonly #context: PolicyContext;
	/** Their trees are copies. */
	readonly #variables: readonly [string, Variable][];
	readonly #bodies: readonly [Body, Uint8Array | null][];

	/** @param keepsVariables not needed where expressions do not see them */
	constructor(context: PolicyContext, keepsVariables: boolean) {
		const { variables } = context;
		const copies = new Copies();
		this.#context = context;
		this.#variables = keepsVariables ? [...variables].map(([name, each]) => [name, copies.variable(each)]) : [];
		this.#bodies = bodiesOf(context).map((body) => [body, body.bytes]);
	}

	/** Goes back to it; that can be done again. */
	restore(): void {
		const copies = new Copies();
		for (const [name, variable] of this.#variables) this.#context.variables.set(name, copies.variable(variable));
		for (const [body, bytes] of this.#bodies) body.bytes = bytes;
		this.traces.length = 0;
	}
}

/** Bodies that a read can consume. */
function bodiesOf({ request, response, variables }: PolicyContext): Body[] {
	const kept = [...variables.values()].flatMap(({ value }) => (isResponse(value) ? [value] : []));
	return [request, response, ...kept].flatMap((message) => message?.body ?? []);
}

function isResponse(value: unknown): value is ResponseMessage {
	return typeof value === 'object' && value !== null && 'statusCode' in value && 'headers' in value;
}

/** Copies of trees, by their roots: variables that share a tree still do. */
class Copies {
	readonly #trees = new Map<JToken | XNode, JToken | XNode>();

	variable({ type, value }: Variable): Variable {
		if (value instanceof JToken || value instanceof XNode) return { type, value: this.#node(value) };
		if (value instanceof XAttribute) return { type, value: this.#attribute(value) };
		return { type, value };
	}

	#node(node: JToken | XNode): JToken | XNode {
		const parent = node instanceof JToken ? node.parent : node.parentNode;
		if (parent !== null) return childrenOf(this.#node(parent))[childrenOf(parent).indexOf(node)]!;
		let copy = this.#trees.get(node);
		if (copy === undefined) this.#trees.set(node, (copy = node.clone()));
		return copy;
	}

	#attribute(attribute: XAttribute): XAttribute {
		const { parentNode } = attribute;
		if (!(parentNode instanceof XElement)) return attribute.clone();
		return (this.#node(parentNode) as XElement).attributes[parentNode.attributes.indexOf(attribute)]!;
	}
}

function childrenOf(node: JToken | XNode): readonly (JToken | XNode)[] {
	if (node instanceof JToken) return node.children;
	return node instanceof XContainer ? node.nodes : [];
}
