import type { Settings } from '../../../core/policy/statements/rewrite-uri.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { pieceName, queryOf, queryPieces } from '../query.ts';
import type { RequestContext } from '../request-context.ts';

/** Replaces path and query of the request below the backend's base URL. */
export const rewriteUri: OperationHandler = (request, operation) => {
	const { template, copyUnmatchedParams } = operation.settings as Settings;
	const target = filledTemplate(request, request.text(template).trim());
	const mark = target.indexOf('?');
	const path = mark < 0 ? target : target.slice(0, mark);
	const pieces = mark < 0 ? [] : queryPieces(target.slice(mark));
	if (request.boolean(copyUnmatchedParams)) {
		const taken = new Set([...pieces.map(pieceName), ...boundParameters(request)]);
		pieces.push(...queryPieces(request.request.query).filter((piece) => !taken.has(pieceName(piece))));
	}
	request.request.path = path === '' || path.startsWith('/') ? path : `/${path}`;
	request.request.query = queryOf(pieces);
};

/** `{name}` is the value of the operation's template parameter, encoded again. Throws PolicyError for an unknown name. */
function filledTemplate(request: RequestContext, template: string): string {
	const filled = template.replace(/\{([^{}]+)\}/g, (_hole, name: string) => {
		const parameters = request.request.matchedParameters;
		const plain = name.startsWith('*') ? name.slice(1) : name;
		const value = parameters.get(plain) ?? valueIgnoringCase(parameters, plain);
		if (value === undefined) {
			throw request.error('TemplateParameterNotFound', `The operation has no template parameter ${plain}.`);
		}
		return encodeURIComponent(value).replaceAll('%2F', plain === name ? '%2F' : '/');
	});
	return filled.replace(/[^!-~]+|#/g, (text) => encodeURIComponent(text));
}

function valueIgnoringCase(parameters: ReadonlyMap<string, string>, name: string): string | undefined {
	for (const [found, value] of parameters) if (found.toLowerCase() === name.toLowerCase()) return value;
	return undefined;
}

/** Lower-case names of the query parameters that the operation's template binds. */
function boundParameters({ plan }: RequestContext): string[] {
	const template = plan?.operation?.urlTemplate ?? '';
	const mark = template.indexOf('?');
	return mark < 0 ? [] : queryPieces(template.slice(mark)).map(pieceName);
}
