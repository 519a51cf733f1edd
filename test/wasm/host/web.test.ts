import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { friendlyName, identifierOf } from '../../../workers/certificates/certificate-fields.ts';
import { distinguishedName } from '../../../workers/wasm/host/cryptography/distinguished-name.ts';
import { NetHash } from '../../../workers/wasm/host/cryptography/hash.ts';
import { NetRsa } from '../../../workers/wasm/host/cryptography/rsa.ts';
import { NetSymmetric } from '../../../workers/wasm/host/cryptography/symmetric.ts';
import { htmlDecode, htmlEncode } from '../../../workers/wasm/host/html.ts';
import { NetIpAddress } from '../../../workers/wasm/host/ip-address.ts';
import { urlDecode, urlEncode } from '../../../workers/wasm/host/web.ts';

describe('WebUtility', () => {
	it('encodes URLs', () => {
		expect(urlEncode("a b&c=d/é?!'()*~-_.:@+%")).toBe('a+b%26c%3Dd%2F%C3%A9%3F!%27()*%7E-_.%3A%40%2B%25');
		expect(urlDecode('a+b%20c%2Bd%C3%A9%zz')).toBe('a b c+dé%zz');
	});

	it('encodes HTML', () => {
		expect(htmlEncode('<"é\'&😀ł>')).toBe('&lt;&quot;&#233;&#39;&amp;&#128512;ł&gt;');
		expect(htmlDecode('&lt;&#39;&eacute;&#x41;&nosuch;&apos;&Omega;&euro;&#x110000;')).toBe(
			"<'éA&nosuch;'Ω€&#x110000;",
		);
	});
});

describe('IPAddress', () => {
	it.each([
		['10.0.0.1', '10.0.0.1'],
		['1.2', '1.0.0.2'],
		['0x7f.1', '127.0.0.1'],
		['::1', '::1'],
		['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
		['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
		['fe80::1%3', 'fe80::1%3'],
		['1.2.3.4.5', undefined],
		['256.1.1.1', undefined],
		['x', undefined],
	])('%s is %s', (text, expected) => {
		expect(NetIpAddress.parse(text)?.toString()).toBe(expected);
	});
});

describe('cryptography', () => {
	const bytes = (text: string): Uint8Array => Buffer.from(text);

	it('hashes', () => {
		const hash = new NetHash('SHA256Managed');
		expect(Buffer.from(hash.compute(bytes('abc'))).toString('hex')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		);
		expect(hash.isA('System.Security.Cryptography.HashAlgorithm')).toBe(true);
		// RFC 4231, test case 2.
		expect(
			Buffer.from(new NetHash('HMACSHA256', bytes('Jefe')).compute(bytes('what do ya want for nothing?'))).toString(
				'hex',
			),
		).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
	});

	it.each([
		['Aes', 1, 2],
		['Aes', 2, 4],
		['Aes', 1, 5],
		['TripleDES', 1, 2],
		['Rijndael', 4, 2],
	])('%s decrypts what it encrypts in mode %i with padding %i', (name, mode, padding) => {
		const algorithm = NetSymmetric.create(name)!;
		algorithm.mode = mode;
		algorithm.padding = padding;
		const encrypted = algorithm.encrypt(bytes('secret text'));
		expect(Buffer.from(algorithm.decrypt(encrypted)).toString()).toBe('secret text');
	});

	it('refuses a wrong key and damaged data', () => {
		const algorithm = NetSymmetric.create('Aes')!;
		expect(() => {
			algorithm.key = new Uint8Array(5);
		}).toThrow('Specified key is not a valid size for this algorithm.');
		expect(() => algorithm.decrypt(new Uint8Array(15))).toThrow('The input data is not a complete block.');
	});

	it('signs and encrypts with RSA', () => {
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const rsa = NetRsa.ofPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
		for (const padding of ['Pkcs1', 'Pss']) {
			const signature = rsa.sign(bytes('x'), 'SHA256', padding);
			expect(rsa.verify(bytes('x'), signature, 'SHA256', padding)).toBe(true);
			expect(rsa.verify(bytes('y'), signature, 'SHA256', padding)).toBe(false);
		}
		expect(Buffer.from(rsa.decrypt(rsa.encrypt(bytes('x'), 'OaepSHA256'), 'OaepSHA256')).toString()).toBe('x');
		expect(() => rsa.sign(bytes('x'), 'SHA9', 'Pkcs1')).toThrow("'SHA9' is not a known hash algorithm.");
	});

	it('names the fields of certificates as .NET does', () => {
		expect(distinguishedName('C=DE\nST=Berlin\nO=A, B\nCN=x.example\nemailAddress=a@b')).toBe(
			'E=a@b, CN=x.example, O="A, B", S=Berlin, C=DE',
		);
		expect(friendlyName(identifierOf('sha256RSA')!)).toBe('sha256RSA');
	});
});
