import { describe, expect, it } from 'vitest';
import { substituteNamedValues } from '../../../core/policy/document/named-values.ts';
import { readDocument } from '../../../core/policy/document/reader.ts';
import type { Scope } from '../../../core/policy/program/program.ts';
import { type ParsedDocument, parseDocument } from '../../../core/policy/statements/parse-document.ts';
import { Report } from '../../../core/policy/statements/report.ts';
import { noSurroundings, type Surroundings } from '../../../core/policy/statements/surroundings.ts';
import { errorName } from '../../support/error-names.ts';

function parse(
	text: string,
	surroundings: Surroundings = noSurroundings(),
	scope: Scope | null = null,
): { document: ParsedDocument; found: string[] } {
	const root = readDocument({ path: 'policy.xml', text, format: 'unknown' });
	if (!('kind' in root)) throw new Error(root.message);
	const report = new Report();
	const document = parseDocument(root, scope, surroundings, report);
	const found = report.diagnostics
		.filter((diagnostic) => errorName(diagnostic) !== 'section-missing')
		.map((diagnostic) => `${diagnostic.line}:${diagnostic.column} ${errorName(diagnostic)}`);
	return { document, found };
}

/** A document with the text in one section, on line 1. */
function inSection(section: string, text: string): string {
	return `<policies><${section}>${text}</${section}></policies>`;
}

function named(values: Record<string, string | null>): Surroundings {
	const namedValues = Object.entries(values).map(([name, value]) => ({
		name,
		displayName: name,
		value,
		secret: false,
		workspace: null,
	}));
	return {
		...noSurroundings(),
		isComplete: true,
		hasBackend: () => true,
		substitute: substituteNamedValues(namedValues, null),
	};
}

describe('what a document may hold', () => {
	it.each([
		['inbound', '<set-headr name="a" />', 'statement-unknown'],
		['inbound', '<set-header />', 'attribute-missing'],
		['inbound', '<set-header name="a" exists="skip" />', 'attribute-unknown'],
		['inbound', '<set-header name="a" exists-action="maybe" />', 'value-not-listed'],
		['inbound', '<set-header name="a"><values>1</values></set-header>', 'child-unknown'],
		['inbound', '<set-header name="a">1</set-header>', 'text-not-allowed'],
		['outbound', '<set-query-parameter name="a" exists-action="delete" />', 'statement-section'],
		['inbound', '<forward-request />', 'statement-section'],
		['inbound', '<rate-limit calls="@(3)" renewal-period="60" />', 'expression-not-allowed'],
		['inbound', '<rate-limit calls="x" renewal-period="60" />', 'value-not-whole'],
		[
			'inbound',
			'<rate-limit calls="1" renewal-period="1" /><rate-limit calls="1" renewal-period="1" />',
			'statement-repeated',
		],
		['inbound', '<set-variable name="@(1)" value="2" />', 'expression-not-allowed'],
		['inbound', '<rewrite-uri template="/" copy-unmatched-params="maybe" />', 'value-not-boolean'],
		['backend', '<retry condition="@(true)" count="51" interval="1" />', 'value-out-of-range'],
		['inbound', '<choose><otherwise /></choose>', 'child-missing'],
		['inbound', '<choose><when condition="true" /><otherwise /><otherwise /></choose>', 'child-repeated'],
		['inbound', '<choose><when /></choose>', 'attribute-missing'],
		['inbound', '<choose><when condition="true"><base /></when></choose>', 'base-nested'],
		['inbound', '<base /><base />', 'statement-repeated'],
		['inbound', '<set-backend-service />', 'attribute-choice'],
		['inbound', '<set-method />', 'text-missing'],
		['backend', '<forward-request timeout="1" timeout-ms="1" />', 'attribute-excluded'],
		['inbound', '<set-backend-service base-url="http://a" sf-listener-name="b" />', 'attribute-without-effect'],
		['inbound', '<set-body template="liquid">{{body.a}}</set-body>', 'template-not-built'],
		['inbound', '<validate-jwt header-name="a" token-value="b" />', 'attribute-choice'],
		['inbound', '<cors><allowed-origins /></cors>', 'child-missing'],
		['inbound', '<include-fragment />', 'attribute-missing'],
		['inbound', 'text', 'text-not-allowed'],
		['inbound', '<set-variable name="a" value="{{unknown}}" />', 'named-value-not-given'],
		['inbound', '<include-fragment fragment-id="f" />', 'fragment-not-given'],
		['inbound', '<set-backend-service backend-id="b" />', 'backend-not-given'],
		['outbound', '<trace source="a"><message>In @(context.Api.Name)</message></trace>', 'expression-in-text'],
	])('%s: %s', (section, text, code) => {
		expect(parse(inSection(section, text)).found.join()).toContain(code);
	});

	it.each([
		['<policy />', '1:1 root-unknown'],
		['<inbound><base /></inbound>', '1:1 root-snippet'],
		['<policies><before /></policies>', '1:11 section-unknown'],
		['<policies version="1"><inbound /></policies>', '1:11 attribute-unknown'],
		['<policies><inbound id="a" /></policies>', '1:20 attribute-unknown'],
		['<policies><inbound /><inbound /></policies>', '1:22 section-repeated'],
		['<fragment><base /></fragment>', '1:11 base-nested'],
		['<fragment><include-fragment fragment-id="f" /></fragment>', '1:11 fragment-nested'],
	])('%s', (text, expected) => expect(parse(text).found).toEqual([expected]));

	it('accepts what is right', () => {
		const { found } = parse(`<policies>
			<inbound>
				<base />
				<check-header name="X-A" failed-check-httpcode="400" failed-check-error-message="no" ignore-case="True"><value>yes</value></check-header>
				<cors allow-credentials="true"><allowed-origins><origin>*</origin></allowed-origins></cors>
				<choose><when condition="@(true)"><set-method>POST</set-method></when><otherwise /></choose>
				<set-body><soap:Envelope xmlns:soap="u"><a b="c" /></soap:Envelope></set-body>
			</inbound>
			<backend><retry condition="@(false)" count="3" interval="0"><forward-request timeout="10" /></retry></backend>
			<outbound><set-status code="200" /></outbound>
			<on-error><set-body>@(context.LastError.Message)</set-body></on-error>
		</policies>`);
		expect(found).toEqual([]);
	});

	it('keeps statements to the scopes where they may stand', () => {
		const text = inSection('inbound', '<rate-limit calls="1" renewal-period="1" />');
		expect(parse(text, noSurroundings(), 'product').found).toEqual([]);
		expect(parse(text, noSurroundings(), 'global').found).toEqual(['1:20 statement-scope']);
	});

	it('suggests the name that was meant', () => {
		const root = readDocument({ path: 'p', text: inSection('inbound', '<set-heder name="a" />'), format: 'unknown' });
		const report = new Report();
		if ('kind' in root) parseDocument(root, null, noSurroundings(), report);
		expect(report.diagnostics[0]).toMatchObject({ code: 'TG2106', hint: 'Did you mean set-header?' });
	});

	it('skips statements that are not built when told to', () => {
		const text = inSection('inbound', '<quota-by-key calls="1" renewal-period="300" counter-key="a" /><base />');
		expect(parse(text).found).toEqual(['1:20 statement-not-built']);
		const { document, found } = parse(text, noSurroundings(true));
		expect(found).toEqual(['1:20 statement-skipped']);
		expect(document.sections.get('inbound')!.map(({ isSkipped }) => isSkipped)).toEqual([true, false]);
	});
});

describe('what statements become', () => {
	it('fills settings with constants, defaults and slots', () => {
		const { document } = parse(
			inSection(
				'inbound',
				'<set-header id="h" name="@(context.Api.Name)"><value>1</value><value>@("2")</value></set-header>',
			),
		);
		const [setHeader] = document.sections.get('inbound')!;
		expect(setHeader).toMatchObject({
			policyId: 'h',
			path: '',
			settings: {
				name: { kind: 'computed', slot: 0 },
				existsAction: { kind: 'constant', value: 'override' },
				value: [
					{ kind: 'constant', value: '1' },
					{ kind: 'computed', slot: 1 },
				],
			},
		});
		expect(setHeader!.expressions.map(({ source }) => source.text)).toEqual(['@(context.Api.Name)', '@("2")']);
	});

	it('puts named values into literals and expressions, a value that is an expression too', () => {
		const surroundings = named({ greeting: 'hello', code: '@(1 + 1)', secret: null });
		const text = `<set-variable name="a" value="{{greeting}} you" /><set-variable name="b" value="@("{{greeting}}")" />
<set-variable name="c" value="{{code}}" /><set-variable name="d" value="{{secret}}{{none}}" />`;
		const { document, found } = parse(inSection('inbound', text), surroundings);
		const [a, b, c] = document.sections.get('inbound')!;
		expect(a!.settings).toEqual({ name: 'a', value: { kind: 'constant', value: 'hello you' } });
		expect(b!.expressions[0]!.source.text).toBe('@("hello")');
		expect(c!.expressions[0]!.source.text).toBe('@(1 + 1)');
		expect(found).toEqual(['2:73 named-value-without-value', '2:83 named-value-unknown']);
	});

	it('skips statements whose secret has no value when told to', () => {
		const surroundings = { ...named({ secret: null }), allowsUnsupported: true };
		const text =
			'<choose><when condition="@({{secret}})"><set-method>A</set-method></when></choose><set-method>{{secret}}</set-method><base />';
		const { document, found } = parse(inSection('inbound', text), surroundings);
		expect(document.sections.get('inbound')!.map(({ isSkipped }) => isSkipped)).toEqual([true, true, false]);
		expect(found).toEqual(['1:47 named-value-skipped', '1:114 named-value-skipped']);
	});

	it('reads markup as written', () => {
		const { document } = parse(inSection('outbound', '<set-body> <a b="1">x &amp; y</a> </set-body>'));
		expect(document.sections.get('outbound')![0]!.settings.text).toEqual({
			kind: 'constant',
			value: ' <a b="1">x &amp; y</a> ',
		});
	});

	it('numbers the enclosing statements by their names', () => {
		const inner =
			'<choose><when condition="true" /><when condition="@(true)"><set-method>GET</set-method></when></choose>';
		const { document } = parse(inSection('inbound', `<choose><when condition="true" /></choose>${inner}`));
		const second = document.sections.get('inbound')![1]!;
		expect(second.branches.map(({ path }) => path)).toEqual(['choose[2]/when[1]', 'choose[2]/when[2]']);
		expect(second.branches[1]!.statements[0]!.path).toBe('choose[2]/when[2]');
	});

	it('puts the statements of a fragment in place, with their own positions', () => {
		const fragment = {
			name: 'f',
			path: 'f.xml',
			text: '<fragment>\n<set-method>PUT</set-method><set-status code="9" /></fragment>',
			format: 'unknown' as const,
			workspace: null,
		};
		const surroundings = { ...named({}), fragment: () => fragment };
		const { document, found } = parse(
			inSection('inbound', '<include-fragment fragment-id="f" /><base />'),
			surroundings,
		);
		const statements = document.sections.get('inbound')!;
		expect(statements.map(({ statement }) => statement.name)).toEqual(['set-method', 'set-status', 'base']);
		expect(statements[0]!.element.file.path).toBe('f.xml');
		expect(found).toEqual(['2:47 value-out-of-range']);
	});
});
