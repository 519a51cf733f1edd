/**
 * CPU of an inbound section, without sockets: requests go to the pipeline and are answered by return-response. The typical
 * section has a rate limit, two headers and a condition; the row above it is the same request with return-response alone, so
 * that their difference is the section. Prints microseconds of CPU a request, the median of some rounds that alternate.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArtifacts } from '../core/artifacts/read.ts';
import { loadRateCounterModule } from '../core/gateway/rate-counter-module.ts';
import { createRateCounters, RateCounters } from '../core/shared/rate-counters.ts';
import { buildSnapshot } from '../core/snapshot/build.ts';
import type { Snapshot } from '../core/snapshot/snapshot.ts';
import { Upstreams } from '../workers/backends/upstreams.ts';
import type { Downstream } from '../workers/listeners/downstream.ts';
import { Pipeline } from '../workers/pipeline/pipeline.ts';
import { ServedSnapshot } from '../workers/pipeline/served-snapshot.ts';
import { WasmModules } from '../workers/pipeline/wasm-modules.ts';
import { Services } from '../workers/services.ts';
import { Log } from '../workers/telemetry/log.ts';
import { Statistics } from '../workers/telemetry/statistics.ts';

const ROUNDS = 9;
const ROUND_MICROSECONDS = 300_000;
const KEY = '0123456789abcdef0123456789abcdef';

const ANSWER = '<return-response><set-status code="204" /></return-response>';
const SECTIONS = {
	answer: ANSWER,
	typical: `<base />
		<rate-limit calls="2000000000" renewal-period="1" />
		<set-header name="X-Tenant" exists-action="override">
			<value>@(context.Request.Headers.GetValueOrDefault("X-Customer", "none"))</value>
		</set-header>
		<set-header name="X-Served-By" exists-action="override"><value>tollgate</value></set-header>
		<choose>
			<when condition="@(context.Request.Headers.GetValueOrDefault("X-Debug", "false") == "true")">
				<set-header name="X-Trace" exists-action="override"><value>on</value></set-header>
			</when>
		</choose>
		${ANSWER}`,
};

async function snapshotOf(folder: string): Promise<Snapshot> {
	const write = (path: string, content: unknown) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
	};
	const policy = (inbound: string) =>
		`<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;
	const paths = Object.keys(SECTIONS).map((name) => [
		`/${name}`,
		{ get: { operationId: name, responses: { 204: { description: '' } } } },
	]);
	write('apis/bench/specification.json', {
		openapi: '3.0.1',
		info: { title: 'bench', version: '1' },
		paths: Object.fromEntries(paths),
	});
	write('apis/bench/apiInformation.json', {
		properties: {
			displayName: 'bench',
			path: 'bench',
			apiRevision: '1',
			isCurrent: true,
			protocols: ['http', 'https'],
			serviceUrl: 'http://127.0.0.1:1',
			subscriptionRequired: true,
		},
	});
	write('subscriptions/bench/subscriptionInformation.json', {
		properties: { displayName: 'bench', scope: '/apis/bench', state: 'active', primaryKey: KEY },
	});
	for (const [name, inbound] of Object.entries(SECTIONS)) {
		write(`apis/bench/operations/${name}/policy.xml`, policy(inbound));
	}
	const { model } = await readArtifacts(folder, { overrides: [], environment: {} });
	const { snapshot, diagnostics } = await buildSnapshot(model);
	if (snapshot === null) throw new Error(diagnostics.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return snapshot;
}

async function pipelineOf(snapshot: Snapshot): Promise<Pipeline> {
	const counters = new RateCounters(createRateCounters(await loadRateCounterModule(), 1024, 1));
	const { settings } = snapshot;
	const statistics = new Statistics();
	const services = new Services(new Upstreams(1, settings), counters, statistics, new Log(settings), settings);
	return new Pipeline(new ServedSnapshot(snapshot, new WasmModules(snapshot), statistics, {}), services);
}

/** A request as the HTTP/1.1 listener hands it on; `status` is that of its answer. */
function requestTo(name: string): Downstream & { status: number } {
	const request = {
		status: 0,
		method: 'GET',
		scheme: 'http',
		authority: 'api.example',
		target: `/bench/${name}`,
		headers: ['host', 'api.example', 'accept', '*/*', 'ocp-apim-subscription-key', KEY, 'x-customer', 'contoso'],
		remoteAddress: '127.0.0.1',
		httpVersion: '1.1',
		tlsVersion: null,
		clientCertificate: null,
		bodyLength: null,
		hasBody: false,
		webSocket: null,
		respond: (status: number) => {
			request.status = status;
		},
	};
	return request as unknown as Downstream & { status: number };
}

/** Microseconds of CPU a request. */
function measure(pipeline: Pipeline, name: string): number {
	const cpu = () => {
		const { user, system } = process.cpuUsage();
		return user + system;
	};
	const start = cpu();
	let used = 0;
	let count = 0;
	for (; used < ROUND_MICROSECONDS; used = cpu() - start) {
		for (let i = 0; i < 1000; i++) pipeline.handle(requestTo(name));
		count += 1000;
	}
	return used / count;
}

const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
const pipeline = await pipelineOf(await snapshotOf(folder));
rmSync(folder, { recursive: true });
const names = Object.keys(SECTIONS);
const rounds = new Map<string, number[]>(names.map((name) => [name, []]));
for (const name of names) {
	const request = requestTo(name);
	pipeline.handle(request);
	if (request.status !== 204) throw new Error(`${name} answered ${request.status}`);
	measure(pipeline, name);
}
for (let round = 0; round < ROUNDS; round++) for (const name of names) rounds.get(name)!.push(measure(pipeline, name));
const median = (name: string) => rounds.get(name)!.sort((a, b) => a - b)[ROUNDS >> 1]!;
const [answer, typical] = [median('answer'), median('typical')];
process.stdout.write('| request | CPU µs |\n| --- | ---: |\n');
process.stdout.write(`| route, key, return-response | ${answer.toFixed(2)} |\n`);
process.stdout.write(`| the same with the typical section | ${typical.toFixed(2)} |\n`);
process.stdout.write(`| the section | ${(typical - answer).toFixed(2)} |\n`);
process.exit(0);
