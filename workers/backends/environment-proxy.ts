/** The proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, for every call whose backend has none of its own. */
import { BlockList, isIP } from 'node:net';
import type { UpstreamRequest } from './upstream.ts';

export type Proxy = NonNullable<UpstreamRequest['proxy']>;

export interface ProxySettings {
	/** URLs of HTTP proxies, which may hold user name and password; empty for none. */
	httpProxy: string;
	httpsProxy: string;
	/** Hosts that are called directly, with commas: `*`, `host`, `.domain`, `host:port`, addresses and networks. */
	noProxy: string;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Chooses by scheme and host; this machine itself is never called through a proxy. */
export class EnvironmentProxy {
	readonly #http: Proxy | null;
	readonly #https: Proxy | null;
	readonly #direct: readonly string[];

	constructor({ httpProxy, httpsProxy, noProxy }: ProxySettings) {
		this.#http = parseProxy(httpProxy);
		this.#https = parseProxy(httpsProxy);
		this.#direct = noProxy
			.toLowerCase()
			.split(/[\s,]+/)
			.filter((entry) => entry !== '');
	}

	/** null: the backend is called directly. */
	for({ scheme, hostname, port }: Pick<UpstreamRequest, 'scheme' | 'hostname' | 'port'>): Proxy | null {
		const proxy = scheme === 'https' ? this.#https : this.#http;
		if (proxy === null || isLocal(hostname)) return null;
		return this.#direct.some((entry) => covers(entry, hostname.toLowerCase(), port)) ? null : proxy;
	}
}

/** A proxy without its scheme is an HTTP proxy, as everywhere. */
function parseProxy(text: string): Proxy | null {
	if (text === '') return null;
	const url = URL.parse(text.includes('://') ? text : `http://${text}`);
	if (url === null || url.protocol !== 'http:') return null;
	return {
		url: url.origin,
		username: url.username === '' ? null : decodeURIComponent(url.username),
		password: url.password === '' ? null : decodeURIComponent(url.password),
	};
}

function isLocal(hostname: string): boolean {
	const family = isIP(hostname);
	if (family === 0) return hostname === 'localhost' || hostname.endsWith('.localhost');
	return LOOPBACK.check(hostname, family === 4 ? 'ipv4' : 'ipv6');
}

function covers(entry: string, hostname: string, port: number): boolean {
	if (entry === '*') return true;
	if (entry.includes('/')) return isInNetwork(entry, hostname);
	const [, name, wantedPort] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(entry) ?? [];
	if (isIP(entry) !== 0) return entry === hostname;
	if (name === undefined || (wantedPort !== undefined && Number(wantedPort) !== port)) return false;
	const domain = name.replace(/^\*?\./, '');
	return hostname === domain || hostname.endsWith(`.${domain}`);
}

function isInNetwork(entry: string, hostname: string): boolean {
	const [network, prefix] = entry.split('/') as [string, string];
	const family = isIP(hostname);
	if (family === 0 || isIP(network) !== family || !/^\d{1,3}$/.test(prefix)) return false;
	if (Number(prefix) > (family === 4 ? 32 : 128)) return false;
	const list = new BlockList();
	const type = family === 4 ? 'ipv4' : 'ipv6';
	list.addSubnet(network, Number(prefix), type);
	return list.check(hostname, type);
}
