/**
 * Brings what Tollgate needs to run from a bare checkout: Node 22 in .runtime/ and the dependencies, installed by npm
 * running on that Node (npm picks uWebSockets.js's binary by the Node that it runs on itself). Plain JavaScript for any Node
 * >= 18. Does nothing when the stamp says that nothing changed.
 *
 *     node scripts/bootstrap.mjs                    set up only (also the postinstall of `npm ci`)
 *     node scripts/bootstrap.mjs run FILE ARGS...   set up, then run FILE on the private Node
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtime = join(root, '.runtime');
const node = join(runtime, 'node');
const stamp = join(runtime, 'ready');

/** Node 22.19 and later 22.x: what the code and the uWebSockets.js binary are made for. */
function suits(version) {
	const [major, minor] = version.split('.').map(Number);
	return major === 22 && minor >= 19;
}

function npmCli() {
	const candidates = [
		process.env.npm_execpath,
		join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
	];
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const npm = join(folder, 'npm');
		if (existsSync(npm)) candidates.push(realpathSync(npm));
	}
	const found = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
	if (found === undefined) throw new Error('npm was not found on the PATH');
	return found;
}

function npm(executable, args, cwd) {
	const env = {
		...process.env,
		PATH: `${dirname(executable)}${delimiter}${process.env.PATH}`,
		TOLLGATE_BOOTSTRAP: '1',
	};
	execFileSync(executable, [npmCli(), ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd,
		env,
		stdio: ['ignore', 2, 2],
	});
}

function installRuntime() {
	mkdirSync(runtime, { recursive: true });
	let executable = process.execPath;
	if (!suits(process.versions.node)) {
		const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
		executable = join(runtime, `node_modules/node-linux-${architecture}/bin/node`);
		for (const file of ['package.json', 'package-lock.json'])
			copyFileSync(join(root, 'scripts/runtime', file), join(runtime, file));
		process.stderr.write('tollgate: installing Node 22 into .runtime/\n');
		npm(process.execPath, ['ci', '--ignore-scripts'], runtime);
	}
	rmSync(node, { force: true });
	symlinkSync(executable, node);
}

/** What must be equal for the installed dependencies to be the right ones: lock file and the ABI of the Node that runs them. */
function wanted() {
	const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
	hash.update(readFileSync(join(root, 'scripts/runtime/package-lock.json')));
	const abi = execFileSync(node, ['-p', 'process.versions.modules'], { encoding: 'utf8' }).trim();
	return `${hash.digest('hex')} abi ${abi}\n`;
}

function loads(name) {
	try {
		execFileSync(node, ['-e', `require(${JSON.stringify(name)})`], { cwd: root, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

function setUp({ afterInstall }) {
	if (!existsSync(node)) installRuntime();
	const ready = wanted();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === ready && existsSync(join(root, 'node_modules'))) return;
	// After `npm ci` on a Node of another ABI everything is there but the front door's binary.
	if (!(afterInstall && loads('uWebSockets.js'))) {
		process.stderr.write('tollgate: installing dependencies\n');
		npm(realpathSync(node), ['ci', '--ignore-scripts'], root);
	}
	writeFileSync(stamp, ready);
}

function run(file, args) {
	const options = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'bin/stripped-types.mjs')];
	const child = spawn(node, [...options, join(root, file), ...args], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [command, file, ...args] = process.argv.slice(2);
if (command === undefined) {
	if (process.env.TOLLGATE_BOOTSTRAP !== '1')
		setUp({ afterInstall: process.env.npm_lifecycle_event === 'postinstall' });
} else if (command === 'run' && file !== undefined) {
	setUp({ afterInstall: false });
	run(file, args);
} else {
	process.stderr.write('usage: node scripts/bootstrap.mjs [run FILE ARGS...]\n');
	process.exitCode = 2;
}
