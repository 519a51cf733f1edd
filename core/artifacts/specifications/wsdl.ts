import type { Operation } from '../../model/model.ts';
import type { Report } from '../report.ts';
import { displayNameOf, OperationNames } from './operation-names.ts';
import type { SpecifiedApi } from './read.ts';
import type { Specification } from './specification.ts';
import { childrenOf, type DescriptionElement, parseXmlDescription, reportRoot } from './xml-description.ts';

const SOAP_11 = 'http://schemas.xmlsoap.org/wsdl/soap/';
const SOAP_12 = 'http://schemas.xmlsoap.org/wsdl/soap12/';

/** A port of a service with a SOAP binding. */
interface Port {
	binding: DescriptionElement;
	address: string | null;
	contentType: string;
}

/**
 * The operations of a WSDL 1.1 description. A SOAP API has one POST for each with its SOAP action as a query parameter,
 * which the SOAPAction header stands for; an HTTP API made of it has POST `/{operation}`.
 */
export function readWsdl(text: string, path: string, api: SpecifiedApi, report: Report): Specification | null {
	const root = parseXmlDescription(text, path, report);
	if (root === null) return null;
	if (root.name !== 'definitions') {
		reportRoot(root, 'WSDL 1.1', path, report);
		return null;
	}
	const port = findPort(root, api);
	if (port === null) {
		report.add('TG1032', { format: 'WSDL', reason: 'it has no such port with a SOAP binding' }, { path, at: root.at });
		return null;
	}
	const names = new OperationNames();
	const actions = new Map<string, string>();
	const operations = childrenOf(port.binding, 'operation').map((element) => {
		const action = soapElement(element, 'operation')?.attributes.soapAction ?? '';
		const operation = readOperation(element, action, port.contentType, api, names);
		const first = actions.get(action);
		if (first === undefined) actions.set(action, operation.name);
		else if (api.type === 'soap') report.add('TG1038', { name: operation.name, first }, { path, at: element.at });
		return operation;
	});
	return { operations, serviceUrl: port.address, schemas: null };
}

function readOperation(
	{ attributes }: DescriptionElement,
	action: string,
	contentType: string,
	api: SpecifiedApi,
	names: OperationNames,
): Operation {
	const definedName = attributes.name ?? '';
	const name = names.take(definedName, 'post', action);
	const representation = { contentType, schema: null, examples: [] };
	return {
		name,
		displayName: displayNameOf(definedName, name),
		method: 'POST',
		urlTemplate:
			api.type === 'soap' ? `/?soapAction=${action.replace(/[&+%{}]/g, encodeURIComponent)}` : `/${definedName}`,
		policy: null,
		parameters: [],
		request: [representation],
		responses: [{ statusCode: 200, representations: [representation], headers: [] }],
	};
}

/** The port that the API's selector names, or the first of SOAP 1.1, or the first of SOAP 1.2. */
function findPort(root: DescriptionElement, { wsdlService, wsdlEndpoint }: SpecifiedApi): Port | null {
	const bindings = new Map(childrenOf(root, 'binding').map((binding) => [binding.attributes.name, binding]));
	const services = childrenOf(root, 'service').filter(
		({ attributes }) => wsdlService === null || attributes.name === wsdlService,
	);
	const elements = services
		.flatMap((service) => childrenOf(service, 'port'))
		.filter(({ attributes }) => wsdlEndpoint === null || attributes.name === wsdlEndpoint);
	const ports = elements.flatMap((element): Port[] => {
		const binding = bindings.get(localName(element.attributes.binding ?? ''));
		const soap = binding && soapElement(binding, 'binding');
		if (binding === undefined || soap === undefined) return [];
		const address = soapElement(element, 'address')?.attributes.location ?? null;
		return [{ binding, address, contentType: soap.namespace === SOAP_12 ? 'application/soap+xml' : 'text/xml' }];
	});
	return ports.find(({ contentType }) => contentType === 'text/xml') ?? ports[0] ?? null;
}

function soapElement(parent: DescriptionElement, name: string): DescriptionElement | undefined {
	return childrenOf(parent, name).find(({ namespace }) => namespace === SOAP_11 || namespace === SOAP_12);
}

function localName(name: string): string {
	return name.replace(/^.*:/, '');
}
