/**
 * The first value of a header; null when it is absent.
 * @param headers flat name, value, name, value …, names lower-case.
 * @param name lower-case.
 */
export function headerValue(headers: readonly string[], name: string): string | null {
	for (let index = 0; index < headers.length; index += 2) {
		if (headers[index] === name) return headers[index + 1]!;
	}
	return null;
}

/** The operation that a SOAP request names: the SOAPAction header, or `action` of SOAP 1.2's Content-Type; null without one. */
export function soapAction(headers: readonly string[]): string | null {
	const action = headerValue(headers, 'soapaction')?.replace(/^"(.*)"$/, '$1');
	if (action) return action;
	const contentType = headerValue(headers, 'content-type') ?? '';
	const parameter = /;\s*action\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType);
	return (parameter?.[1] ?? parameter?.[2]) || null;
}

/** The method that a CORS preflight asks for; null for any other request. */
export function preflightMethod(method: string, headers: readonly string[]): string | null {
	if (method !== 'OPTIONS' || headerValue(headers, 'origin') === null) return null;
	return headerValue(headers, 'access-control-request-method');
}
