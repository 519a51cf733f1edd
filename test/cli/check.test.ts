import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tollgate, writeFiles } from '../support/tollgate.ts';

const RIGHT =
	'<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>';

describe('tollgate check', () => {
	let folder: string;

	const write = (path: string, text: string) => writeFiles(folder, { [path]: text });

	beforeAll(() => {
		folder = temporaryFolder();
	});

	it('reports documents as JSON', async () => {
		const right = write('right.xml', RIGHT);
		const fragment = write('fragment.xml', '<fragment><set-variable name="a" value="@(1 + 1)" /></fragment>');
		const wrong = write('wrong.xml', RIGHT.replace('<inbound><base />', '<inbound>\n\t<set-heder name="a" />'));
		const { code, stdout } = await tollgate('check', right, fragment, wrong, '--format', 'json');
		expect(code).toBe(1);
		expect(JSON.parse(stdout)).toEqual({
			files: [
				{ path: right, kind: 'policy', ok: true, diagnostics: [] },
				{ path: fragment, kind: 'fragment', ok: true, diagnostics: [] },
				{
					path: wrong,
					kind: 'policy',
					ok: false,
					diagnostics: [
						{
							severity: 'error',
							code: 'TG2106',
							message: 'There is no policy statement <set-heder>.',
							path: wrong,
							line: 2,
							column: 2,
							hint: 'Did you mean set-header?',
						},
					],
				},
			],
			ok: 2,
			failed: 1,
		});
	});

	it('shows the line of a mistake', async () => {
		const wrong = write('typed.xml', RIGHT.replace('<inbound>', '<inbound>\n\t<set-status code="@(true)" />\n'));
		const { code, stderr, stdout } = await tollgate('check', wrong);
		expect(code).toBe(1);
		expect(stderr).toContain(`${wrong}:2:20: error TG2141 `);
		expect(stderr).toContain('  2 |     <set-status code="@(true)" />\n    |                       ^');
		expect(stdout).toBe('0 fine, 1 refused\n');
	});

	it('warns of what a single document refers to, and refuses it in a folder', async () => {
		const text = RIGHT.replace(
			'<base />',
			'<set-backend-service backend-id="b" /><set-variable name="a" value="{{n}}" />',
		);
		const alone = JSON.parse((await tollgate('check', write('alone.xml', text), '--format', 'json')).stdout);
		expect(alone.ok).toBe(1);
		expect(alone.files[0].diagnostics.map(({ code }: { code: string }) => code)).toEqual(['TG2121', 'TG2124']);
		write(
			'artifacts/apis/a/apiInformation.json',
			'{"properties":{"path":"a","displayName":"a","serviceUrl":"http://localhost"}}',
		);
		write('artifacts/policy.xml', text);
		const { code, stdout } = await tollgate('check', join(folder, 'artifacts'), '--format', 'json');
		expect(code).toBe(1);
		const [entry] = JSON.parse(stdout).files;
		expect(entry).toMatchObject({ kind: 'folder', ok: false });
		const codes = entry.diagnostics.map((diagnostic: { code: string }) => diagnostic.code);
		expect(codes).toEqual(expect.arrayContaining(['TG2120', 'TG2122']));
	});

	it('walks other folders and finds artifact folders in them', async () => {
		write('walk/one.xml', RIGHT);
		write('walk/deep/two.XML', RIGHT);
		write('walk/deep/three.txt', 'no policy');
		write(
			'walk/shop/apis/a/apiInformation.json',
			'{"properties":{"path":"a","displayName":"a","serviceUrl":"http://localhost"}}',
		);
		const { code, stdout } = await tollgate('check', join(folder, 'walk'), '--format', 'json');
		const { files, ok } = JSON.parse(stdout);
		expect(
			files.map(({ path, kind }: { path: string; kind: string }) => `${kind} ${path.slice(folder.length)}`),
		).toEqual(['policy /walk/deep/two.XML', 'policy /walk/one.xml', 'folder /walk/shop']);
		expect([code, ok]).toEqual([0, 3]);
	});

	it('takes odd files for what they are', async () => {
		const odd = join(folder, 'odd');
		const entry = (name: string, content: string | Buffer) => {
			mkdirSync(dirname(join(odd, name)), { recursive: true });
			writeFileSync(join(odd, name), content);
		};
		entry('a-mark.xml', `\ufeff${RIGHT}`);
		entry('b-utf16.xml', Buffer.from(`\ufeff${RIGHT}`, 'utf16le'));
		entry('c-utf16be.xml', Buffer.from(`\ufeff${RIGHT}`, 'utf16le').swap16());
		entry('d-empty.xml', '');
		entry('e-binary.xml', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) & 0xff)));
		entry('f-broken.xml', '<policies>\n<inbound>');
		entry('g-html.xml', '<html></html>');
		entry('h-folder.xml/inside.xml', RIGHT);
		symlinkSync('nowhere', join(odd, 'i-dangling.xml'));
		symlinkSync('.', join(odd, 'j-loop'));
		write('linked/one.xml', RIGHT);
		symlinkSync('../linked', join(odd, 'k-link'));
		symlinkSync('../odd', join(folder, 'linked/back'));
		const { code, stdout } = await tollgate('check', odd, '--format', 'json');
		const { files, ok, failed } = JSON.parse(stdout);
		const found = files.map(({ path, diagnostics }: { path: string; diagnostics: Diagnostic[] }) => {
			const errors = diagnostics.filter(({ severity }) => severity === 'error');
			return [path.slice(odd.length + 1), ...errors.map((error) => error.code)].join(' ');
		});
		expect(found).toEqual([
			'a-mark.xml',
			'b-utf16.xml',
			'c-utf16be.xml',
			'd-empty.xml TG2001',
			'e-binary.xml TG2003',
			'f-broken.xml TG2005',
			'g-html.xml TG2101',
			'h-folder.xml/inside.xml',
			'i-dangling.xml TG2020',
			'k-link/one.xml',
		]);
		expect([code, ok, failed]).toEqual([1, 5, 5]);
	});

	it('refuses wrong usage', async () => {
		expect((await tollgate('check')).code).toBe(2);
		expect((await tollgate('check', join(folder, 'none'))).code).toBe(2);
		expect((await tollgate('check', folder, '--format', 'xml')).code).toBe(2);
	});
});
