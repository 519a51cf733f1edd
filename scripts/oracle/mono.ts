/** What Mono's C# compiler and runtime make of expressions; README.md beside it says what it needs. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NEWTONSOFT = '/usr/lib/mono/gac/Newtonsoft.Json/6.0.0.0__b9a188c8922137c6/Newtonsoft.Json.dll';
/** As expressions.md, 2.2; System.Xml would make Formatting ambiguous. */
const IMPORTS = [
	...['System', 'System.Collections.Generic', 'System.IO', 'System.Linq', 'System.Net', 'System.Security.Cryptography'],
	...['System.Security.Cryptography.X509Certificates', 'System.Text', 'System.Text.RegularExpressions'],
	...['System.Xml.Linq', 'Newtonsoft.Json', 'Newtonsoft.Json.Linq'],
];
/** Warnings that do not matter here. */
const UNHEEDED = [105, 162, 168, 183, 184, 219, 251, 252, 253, 414, 420, 429, 472, 612, 618, 665, 1717, 1718, 1720];
const ERROR = /e(\d+)\.cs\(\d+,\d+(?:,\d+,\d+)?\): error (CS\d+): (.*)/;

export type OracleResult =
	| { type: string | null; value: unknown }
	| { error: { type: string; message: string } }
	/** Its code and text, when the compiler refuses the expression. */
	| { refused: string };

/** Compiles and runs expressions, `@(…)` or `@{…}`, in order. */
export function evaluateWithMono(expressions: readonly string[]): OracleResult[] {
	const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
	try {
		expressions.forEach((expression, index) => {
			writeFileSync(join(folder, `e${index}.cs`), program(expression, index));
		});
		copyFileSync(NEWTONSOFT, join(folder, 'Newtonsoft.Json.dll'));
		const results = compile(folder, expressions.length);
		run(folder, results);
		return expressions.map((_, index) => results.get(index) ?? { refused: 'no result' });
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function program(expression: string, index: number): string {
	const text = expression.trim();
	// The line break ends a comment.
	const body = text.startsWith('@{') ? text.slice(1) : `{ return ${text.slice(1)}\n; }`;
	const imports = IMPORTS.map((name) => `using ${name};`).join(' ');
	return `${imports}\npublic static class E_${index} { public static object Run()\n${body}\n}\n`;
}

/** Compiles all that compile; what does not is in the results. */
function compile(folder: string, count: number): Map<number, OracleResult> {
	const results = new Map<number, OracleResult>();
	for (;;) {
		const indices = Array.from({ length: count }, (_, index) => index).filter((index) => !results.has(index));
		const files = [join(import.meta.dirname, 'run-expressions.cs'), ...indices.map((index) => `e${index}.cs`)];
		writeFileSync(join(folder, 'files.rsp'), files.join('\n'));
		const references = ['System.Core', 'System.Xml', 'System.Xml.Linq', 'Newtonsoft.Json.dll'].map(
			(name) => `-r:${name}`,
		);
		const options = ['-nologo', '-langversion:experimental', `-nowarn:${UNHEEDED.join(',')}`, '-out:program.exe'];
		const { status, stdout, stderr } = spawnSync('mcs', [...options, ...references, '@files.rsp'], {
			cwd: folder,
			encoding: 'utf8',
		});
		if (status === 0) return results;
		const errors = `${stdout}${stderr}`.split('\n').flatMap((line) => ERROR.exec(line) ?? []);
		if (errors.length === 0) throw new Error(`${stdout}${stderr}`);
		for (const line of `${stdout}${stderr}`.split('\n')) {
			const [, index, code, message] = ERROR.exec(line) ?? [];
			if (index !== undefined && !results.has(Number(index)))
				results.set(Number(index), { refused: `${code}: ${message}` });
		}
	}
}

function run(folder: string, results: Map<number, OracleResult>): void {
	const env = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' };
	const { stdout } = spawnSync('mono', ['program.exe'], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 28 });
	for (const line of stdout.split('\n')) {
		const tab = line.indexOf('\t');
		if (tab <= 0) continue;
		const result: OracleResult = JSON.parse(line.slice(tab + 1));
		if ('error' in result) result.error.message = modernMessage(result.error.message);
		results.set(Number(line.slice(0, tab)), result);
	}
}

/** The name of a parameter as .NET Core writes it. */
function modernMessage(message: string): string {
	return message.replace(/\r?\nParameter name: (\w+)$/, " (Parameter '$1')");
}
