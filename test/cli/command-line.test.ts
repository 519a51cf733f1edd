import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments, UsageError, wholeNumber } from '../../core/cli/arguments.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const run = (command: string, args: string[], cwd = root) => spawnSync(command, args, { cwd, encoding: 'utf8' });

test('without a command it says how to use it and ends with 2', () => {
	const { status, stderr, stdout } = run(join(root, 'bin/tollgate'), []);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toMatch(/^usage: tollgate COMMAND/);
});

test('a command says how to use it', () => {
	const { status, stdout } = run(join(root, 'bin/tollgate'), ['check', '--help']);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^usage: tollgate check PATH/);
});

test('works through a link from any folder', () => {
	const folder = temporaryFolder('link');
	symlinkSync(join(root, 'bin/tollgate'), join(folder, 'tollgate'));
	const { status, stdout } = run('./tollgate', ['--help'], folder);
	expect(status).toBe(0);
	expect(stdout).toContain('check');
});

test('an unknown option is wrong usage and names the option', () => {
	const { status, stderr } = run(join(root, 'bin/tollgate'), ['start', '--no-such-option']);
	expect(status).toBe(2);
	expect(stderr).toContain('--no-such-option');
});

test('variables whose names a shell drops arrive as they are', () => {
	const env = { ...process.env, 'net.server.http.forwarded.proto.enabled': 'tr\nue' };
	const { status, stderr } = spawnSync(join(root, 'bin/tollgate'), ['start'], { env, encoding: 'utf8' });
	expect(status).toBe(2);
	expect(stderr).toContain('net.server.http.forwarded.proto.enabled is true or false, not "tr\nue"');
});

test('set-up does nothing when nothing changed', () => {
	const { status, stdout, stderr } = run('node', ['scripts/bootstrap.mjs']);
	expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('sources are kept without their types, line by line, and made anew when they are not those of the file', () => {
	const source = readFileSync(join(root, 'core/cli/main.ts'), 'utf8');
	const kept = join(root, '.runtime/stripped/core+cli+main.ts');
	writeFileSync(kept, 'of another file');
	expect(run(join(root, 'bin/tollgate'), ['--help']).status).toBe(0);
	const [, code] = /^[0-9a-f]{64}(.*)$/s.exec(readFileSync(kept, 'utf8'))!;
	expect(code).not.toContain(': Promise<number>');
	expect(code!.split('\n').map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length));
});

const options = {
	'http-port': { type: 'string', help: '' },
	overrides: { type: 'string', multiple: true, help: '' },
	watch: { type: 'boolean', help: '' },
} as const;

test('a flag comes before the environment', () => {
	const env = { TOLLGATE_HTTP_PORT: '1', TOLLGATE_WATCH: 'true', TOLLGATE_OVERRIDES: 'a.yaml,b.yaml' };
	expect(parseArguments(['--http-port', '2'], options, env).options).toEqual({
		'http-port': '2',
		watch: true,
		overrides: ['a.yaml', 'b.yaml'],
	});
	expect(parseArguments([], options, env).options['http-port']).toBe('1');
});

test('numbers are whole and within bounds', () => {
	expect(wholeNumber('http-port', '8080', 0, 65535)).toBe(8080);
	for (const text of ['', '-1', '1.5', '70000', 'x']) {
		expect(() => wholeNumber('http-port', text, 0, 65535)).toThrow(UsageError);
	}
});
