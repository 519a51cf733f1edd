import { describe, expect, test } from 'vitest';
import { Report } from '../../../core/artifacts/report.ts';
import { readWadl } from '../../../core/artifacts/specifications/wadl.ts';
import { readWsdl } from '../../../core/artifacts/specifications/wsdl.ts';

const found = (report: Report) => report.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('WADL', () => {
	const text = `<?xml version="1.0"?>
<application xmlns="http://wadl.dev.java.net/2009/02">
  <method id="shared" name="DELETE"/>
  <resources base="https://backend.test/v1/">
    <resource path="items">
      <method name="GET" id="listItems">
        <request><param name="color" style="query" required="true" type="xs:string"/></request>
        <response status="200 201"><representation mediaType="application/json"/></response>
      </method>
      <resource path="{id: \\d{1,10}}/">
        <param name="id" style="template" type="xs:long"/>
        <method name="PUT"/>
        <method href="#shared"/>
        <method href="#none"/>
      </resource>
    </resource>
  </resources>
</application>`;

	test('has an operation for each method of each resource', () => {
		const report = new Report();
		const specification = readWadl(text, 'specification.wadl', true, report);
		expect(specification?.serviceUrl).toBe('https://backend.test/v1');
		expect(specification?.operations).toMatchObject([
			{
				name: 'listitems',
				method: 'GET',
				urlTemplate: '/items?color={color}',
				responses: [{ statusCode: 200, representations: [{ contentType: 'application/json' }] }, { statusCode: 201 }],
			},
			{
				name: 'put-items-id',
				method: 'PUT',
				urlTemplate: '/items/{id}',
				parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
			},
			{ name: 'shared', method: 'DELETE', urlTemplate: '/items/{id}' },
		]);
		expect(found(report)).toEqual(['TG1033 14:16']);
	});

	test('may leave query parameters out of the template', () => {
		const specification = readWadl(text, 'specification.wadl', false, new Report());
		expect(specification?.operations[0]?.urlTemplate).toBe('/items');
	});

	test.for([
		['<application><resources></application>', /^TG1002 1:/],
		['<definitions/>', /^TG1032 1:/],
	] as const)('%s is refused', ([broken, expected]) => {
		const report = new Report();
		expect(readWadl(broken, 'specification.wadl', true, report)).toBeNull();
		expect(found(report)).toEqual([expect.stringMatching(expected)]);
	});
});

describe('WSDL', () => {
	const binding = (name: string, version: string, actions: readonly string[]) => `
  <wsdl:binding name="${name}" type="tns:T">
    <${version}:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    ${actions
			.map(
				(action, index) =>
					`<wsdl:operation name="Do${index}"><${version}:operation soapAction="${action}"/></wsdl:operation>`,
			)
			.join('\n    ')}
  </wsdl:binding>`;
	const definitions = (actions: readonly string[]) => `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:tns="t">
  ${binding('B12', 'soap12', actions)}
  ${binding('B11', 'soap', actions)}
  <wsdl:service name="S">
    <wsdl:port name="P12" binding="tns:B12"><soap12:address location="http://backend.test/12"/></wsdl:port>
    <wsdl:port name="P11" binding="tns:B11"><soap:address location="http://backend.test/11"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>`;
	const soap = { type: 'soap', translateQuery: true, wsdlService: null, wsdlEndpoint: null } as const;

	test('of a SOAP API has a POST for each action', () => {
		const report = new Report();
		const text = definitions(['urn:a', 'urn:b+c']);
		const specification = readWsdl(text, 'specification.wsdl', soap, report);
		expect(specification?.serviceUrl).toBe('http://backend.test/11');
		expect(specification?.operations).toMatchObject([
			{ name: 'do0', displayName: 'Do0', method: 'POST', urlTemplate: '/?soapAction=urn:a' },
			{ name: 'do1', urlTemplate: '/?soapAction=urn:b%2Bc', request: [{ contentType: 'text/xml' }] },
		]);
		expect(found(report)).toEqual([]);
	});

	test('of an HTTP API has a POST for each name', () => {
		const specification = readWsdl(definitions(['']), 'specification.wsdl', { ...soap, type: 'http' }, new Report());
		expect(specification?.operations.map(({ urlTemplate }) => urlTemplate)).toEqual(['/Do0']);
	});

	test('is read for the port that the API selects', () => {
		const selected = { ...soap, wsdlService: 'S', wsdlEndpoint: 'P12' };
		const specification = readWsdl(definitions(['a']), 'specification.wsdl', selected, new Report());
		expect(specification?.serviceUrl).toBe('http://backend.test/12');
		expect(specification?.operations[0]?.request[0]?.contentType).toBe('application/soap+xml');
		const report = new Report();
		const missing = { ...soap, wsdlService: 'X' };
		expect(readWsdl(definitions(['a']), 'specification.wsdl', missing, report)).toBeNull();
		expect(found(report)).toEqual([expect.stringMatching('^TG1032')]);
	});

	test('warns of operations that only the body tells apart', () => {
		const report = new Report();
		readWsdl(definitions(['', '']), 'specification.wsdl', soap, report);
		expect(found(report)).toEqual([expect.stringMatching('^TG1038')]);
	});
});
