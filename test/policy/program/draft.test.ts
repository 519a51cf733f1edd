import { expect, it } from 'vitest';
import { draftDocument } from '../../../core/policy/program/draft.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';
import { expectGolden } from '../../support/golden.ts';

function draft(text: string) {
	const file = { path: 'policy.xml', text, format: 'unknown' as const };
	return draftDocument({ scope: 'api', owner: 'orders', file, surroundings: noSurroundings() });
}

/** The prefix is a hash of the code. */
function code(text: string): string {
	const { document, code: written } = draft(text);
	return written.replaceAll(document!.exportPrefix, 'd');
}

const EXAMPLE = `<policies>
	<inbound>
		<base />
		<check-header name="X-A" failed-check-httpcode="400" failed-check-error-message="no" ignore-case="true"><value>yes</value></check-header>
		<set-variable name="n" value="@(int.Parse(context.Request.Headers.GetValueOrDefault("X-N", "1")) * 2)" />
		<send-request mode="new" response-variable-name="r" timeout="5"><set-url>https://auth.test/check</set-url></send-request>
		<choose><when condition="@(((IResponse)context.Variables["r"]).StatusCode != 200)">
			<return-response><set-status code="403" reason="Forbidden" /></return-response>
		</when></choose>
	</inbound>
	<backend><base /></backend>
	<outbound />
</policies>`;

it('writes the worked example of the architecture', () => {
	expectGolden(import.meta.url, 'worked-example.as.txt', code(EXAMPLE));
});

it('fills the table of operations', () => {
	const { document } = draft(EXAMPLE);
	const { exportPrefix: _, ...rest } = document!;
	expectGolden(import.meta.url, 'worked-example.json', `${JSON.stringify(rest, null, '\t')}\n`);
});

it('buffers bodies only where they are read', () => {
	const { document } = draft(`<policies><inbound><choose>
		<when condition="@(context.Request.Method == "POST")">
			<set-body>@{ var request = context.Request; return request.Body.As<string>(preserveContent: true); }</set-body>
		</when>
		<otherwise><set-body>@(((IResponse)context.Variables["r"]).Body.As<string>())</set-body></otherwise>
	</choose></inbound></policies>`);
	expect(document).toMatchObject({ readsRequestBody: true, readsResponseBody: false });
	expect(document!.operations.map(({ name }) => name)).toEqual([
		'choose',
		'buffer-request-body',
		'set-body',
		'set-body',
	]);
});

it('gives equal code the same prefix, whatever the constants', () => {
	const text = (header: string, value: string) =>
		`<policies><inbound><set-header name="${header}"><value>@(${value})</value></set-header></inbound></policies>`;
	const prefix = (document: string) => draft(document).document!.exportPrefix;
	expect(prefix(text('a', '1'))).toBe(prefix(text('b', '1')));
	expect(prefix(text('a', '1'))).not.toBe(prefix(text('a', '2')));
});

it('places the mistakes of expressions in the file, behind entities and named values', () => {
	const { diagnostics, document } = draft(`<policies><inbound>
	<set-header name="a"><value>@("&lt;" + nothing)</value></set-header>
	<choose><when condition="@(1)" /></choose>
	</inbound></policies>`);
	expect(document).toBeNull();
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	expect(errors).toMatchObject([
		{ code: 'CS0103', line: 2, column: 41, path: 'policy.xml' },
		{ code: 'TG2141', line: 3, column: 27 },
	]);
});

it('does not compile an expression whose code is not known', () => {
	const { document, diagnostics } = draft(
		'<policies><inbound><set-variable name="a" value="@({{n}} + 1)" /></inbound></policies>',
	);
	expect(document).not.toBeNull();
	expect(diagnostics.map(({ code: each }) => each)).toContain('TG2124');
});

it('knows the kind of a document that it cannot read', () => {
	expect(draft('<!-- a --> <fragment><set-header></fragment>').kind).toBe('fragment');
	expect(draft('\n<policies').kind).toBe('policy');
	expect(draft('<?xml version="1.0"?><!-- <policies> --><fragment').kind).toBe('fragment');
	expect(draft('').kind).toBe('other');
	expect(draft('<!-- -->'.repeat(50_000)).kind).toBe('other');
});
