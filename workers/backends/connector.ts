/** Opens sockets to backends: TCP or TLS with the checks that the backend asks for, directly or through an HTTP proxy. */
import { X509Certificate } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import {
	checkServerIdentity,
	DEFAULT_CIPHERS,
	type DetailedPeerCertificate,
	type PeerCertificate,
	type TLSSocket,
} from 'node:tls';
import { buildConnector } from 'undici';
import { revocationOf } from '../certificates/revocation.ts';
import { READ_IN_PLACE } from '../http2/read-in-place.ts';
import { clientContext } from './client-context.ts';
import type { UpstreamRequest, UpstreamTls } from './upstream.ts';

/** Milliseconds to establish a connection. */
const CONNECT_TIMEOUT = 10_000;
const LARGEST_PROXY_ANSWER = 16_384;

export type Proxy = NonNullable<UpstreamRequest['proxy']>;

/** An HTTP API without a backend entity: the chain is checked and the name is not (runtime.md section 13). */
export const DEFAULT_TLS: UpstreamTls = {
	validateChain: true,
	validateName: false,
	thumbprints: [],
	x509Names: [],
	clientCertificate: null,
	authorities: [],
	minVersion: 'TLSv1.2',
	maxVersion: 'TLSv1.3',
	ciphers: DEFAULT_CIPHERS,
	validateRevocation: false,
};

/** What a connector is told of a backend. */
export function targetOf({ scheme, hostname, port }: UpstreamRequest): buildConnector.Options {
	return { protocol: `${scheme}:`, hostname, host: hostname, port: String(port) };
}

/** @param http2 ALPN offers h2 as well; undici takes only `http/1.1` */
export function backendConnector(
	tls: UpstreamTls | null,
	proxy: Proxy | null,
	http2: boolean = false,
): buildConnector.connector {
	const settings = tls ?? DEFAULT_TLS;
	let direct: buildConnector.connector | null = null;
	// The name in the handshake is that of the URL, whatever Host a policy sets (runtime.md section 13).
	const verified: buildConnector.connector = ({ servername: _, ...options }, callback) => {
		const isSecure = options.protocol === 'https:';
		try {
			direct ??= directConnector(isSecure ? settings : null, http2);
		} catch (error) {
			process.nextTick(callback, error as Error, null);
			return;
		}
		direct(options, (error, socket) => {
			if (error !== null) return callback(error, null);
			const decide = (refusal: Error | null) => {
				if (refusal === null) return callback(null, socket as Socket);
				(socket as Socket).destroy();
				callback(refusal, null);
			};
			const refusal = isSecure ? refuse(socket as TLSSocket, options.hostname, settings) : null;
			const asksLists = isSecure && settings.validateChain && settings.validateRevocation;
			if (refusal !== null || !asksLists) decide(refusal);
			else void revocationRefusal(socket as TLSSocket, options.hostname).then(decide);
		});
	};
	return proxy === null ? verified : throughProxy(proxy, verified);
}

/** @param tls null: cleartext. Throws OpenSSL's error for a client certificate that it cannot read. */
function directConnector(tls: UpstreamTls | null, http2: boolean): buildConnector.connector {
	return buildConnector({
		timeout: CONNECT_TIMEOUT,
		allowH2: http2,
		preferH2: http2,
		...(http2 ? { onread: READ_IN_PLACE } : {}),
		// The checks that follow need the peer's certificate also where the chain does not matter.
		rejectUnauthorized: false,
		checkServerIdentity: () => undefined,
		...(tls === null ? {} : { secureContext: clientContext(tls) }),
	} as buildConnector.BuildOptions);
}

/** Why the peer is not accepted; null when it is. */
function refuse(socket: TLSSocket, host: string, settings: UpstreamTls): Error | null {
	const certificate = socket.getPeerCertificate(true);
	if (settings.thumbprints.length > 0 || settings.x509Names.length > 0) {
		if (settings.thumbprints.some((thumbprint) => isThumbprint(thumbprint, certificate.fingerprint))) return null;
		if (settings.x509Names.some((expected) => hasName(certificate, expected))) return null;
		return new Error(`The certificate of ${host} is none of the expected ones`);
	}
	if (settings.validateChain && !socket.authorized) {
		return new Error(`The certificate of ${host} is not trusted: ${socket.authorizationError}`);
	}
	return settings.validateName ? (checkServerIdentity(host, certificate) ?? null) : null;
}

/** Why a chain that is trusted is not accepted after all; null when it is. */
async function revocationRefusal(socket: TLSSocket, host: string): Promise<Error | null> {
	const chain: X509Certificate[] = [];
	let certificate: DetailedPeerCertificate | null = socket.getPeerCertificate(true);
	while (certificate !== null) {
		chain.push(new X509Certificate(certificate.raw));
		const issuer: DetailedPeerCertificate | undefined = certificate.issuerCertificate;
		certificate = issuer === undefined || issuer === certificate ? null : issuer;
	}
	const revocation = await revocationOf(chain);
	if (revocation === 'good' || revocation === 'unnamed') return null;
	return new Error(
		`The certificate of ${host} ${revocation === 'revoked' ? 'has been revoked' : 'has an issuer that cannot be asked what it has revoked'}`,
	);
}

function isThumbprint(expected: string, fingerprint: string): boolean {
	return expected.replaceAll(':', '').toLowerCase() === fingerprint.replaceAll(':', '').toLowerCase();
}

function hasName(certificate: PeerCertificate, expected: UpstreamTls['x509Names'][number]): boolean {
	if (String(certificate.subject.CN).toLowerCase() !== expected.name.toLowerCase()) return false;
	const issuer = (certificate as { issuerCertificate?: PeerCertificate }).issuerCertificate;
	if (expected.issuerCertificateThumbprint === null) return true;
	return issuer !== undefined && isThumbprint(expected.issuerCertificateThumbprint, issuer.fingerprint);
}

/** Tunnels through an HTTP proxy with CONNECT (RFC 9110 section 9.3.6), for http backends too. */
function throughProxy(proxy: Proxy, verified: buildConnector.connector): buildConnector.connector {
	const { hostname, port } = new URL(proxy.url);
	return (options, callback) => {
		const socket = connectTcp({ host: hostname, port: Number(port || 80), noDelay: true });
		const target = `${options.hostname}:${options.port || (options.protocol === 'https:' ? 443 : 80)}`;
		let answer = '';
		const fail = (error: Error) => {
			socket.destroy();
			callback(error, null);
		};
		const onData = (chunk: Buffer) => {
			answer += chunk.toString('latin1');
			const end = answer.indexOf('\r\n\r\n');
			if (end < 0 && answer.length < LARGEST_PROXY_ANSWER) return;
			socket.off('data', onData);
			socket.off('error', fail);
			socket.off('close', onClose);
			socket.setTimeout(0);
			if (!/^HTTP\/1\.[01] 2\d\d /.test(answer))
				return fail(new Error(`The proxy refused: ${answer.split('\r\n')[0]}`));
			socket.pause();
			if (end + 4 < answer.length) socket.unshift(Buffer.from(answer.slice(end + 4), 'latin1'));
			if (options.protocol === 'https:') verified({ ...options, httpSocket: socket }, callback);
			else callback(null, socket);
		};
		const onClose = () => fail(new Error('The proxy closed the connection'));
		socket.setTimeout(CONNECT_TIMEOUT, () => fail(new Error('The proxy did not answer in time')));
		socket.on('error', fail).on('data', onData).on('close', onClose);
		socket.once('connect', () => socket.write(connectRequest(target, proxy)));
		return socket;
	};
}

function connectRequest(target: string, { username, password }: Proxy): string {
	const credentials = Buffer.from(`${username}:${password ?? ''}`).toString('base64');
	const authorization = username === null ? '' : `Proxy-Authorization: Basic ${credentials}\r\n`;
	return `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${authorization}\r\n`;
}
