import type { Operation as ApiOperation } from '../../../core/model/model.ts';
import type { Settings } from '../../../core/policy/statements/mock-response.ts';
import { CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { standardReason } from '../policy-error.ts';
import { sampleOf } from '../schema-sample.ts';

/** Ends the request with an example, or a sample of the schema, from the API's description. */
export const mockResponse: OperationHandler = (request, operation) => {
	const { statusCode, contentType, index, enabled } = operation.settings as Settings;
	if (enabled === false) return false;
	const status = statusCode ?? 200;
	const response = new CurrentResponse(status, standardReason(status), []);
	const representation = representationOf(request.plan?.operation ?? null, status, contentType);
	const type = contentType ?? representation?.contentType ?? null;
	if (type !== null) response.headers.push('Content-Type', type);
	if (representation !== null) {
		const { examples, schema } = representation;
		const sample = examples[index ?? 0] ?? sampleText(schema, request.plan!.api.schemas);
		if (sample !== null) response.setBody(sample);
	}
	request.response = response;
	return true;
};

/** The one of the wanted type, or the first. */
function representationOf(operation: ApiOperation | null, status: number, contentType: string | null) {
	const response = operation?.responses.find((candidate) => candidate.statusCode === status);
	if (response === undefined) return null;
	if (contentType === null) return response.representations[0] ?? null;
	const wanted = mediaType(contentType);
	return response.representations.find((candidate) => mediaType(candidate.contentType) === wanted) ?? null;
}

function mediaType(contentType: string): string {
	return contentType.split(';')[0]!.trim().toLowerCase();
}

function sampleText(schema: unknown, schemas: unknown): string | null {
	const sample = sampleOf(schema, schemas);
	return sample === undefined ? null : JSON.stringify(sample);
}
