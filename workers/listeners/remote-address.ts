/** Text of a peer's address: IPv4, also where it came mapped into IPv6, or IPv6 in the short form of RFC 5952. */
import { type Socket, SocketAddress } from 'node:net';

/** @param bytes 4 or 16 bytes, as uWebSockets.js gives them */
export function addressText(bytes: ArrayBuffer): string {
	const octets = new Uint8Array(bytes);
	if (octets.length === 4) return octets.join('.');
	if (octets.length !== 16) return '';
	const isMapped = octets[10] === 0xff && octets[11] === 0xff && octets.subarray(0, 10).every((octet) => octet === 0);
	if (isMapped) return octets.subarray(12).join('.');
	const groups: string[] = [];
	for (let i = 0; i < 16; i += 2) groups.push(((octets[i]! << 8) | octets[i + 1]!).toString(16));
	return new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address;
}

/** The same of a Node socket. */
export function socketAddress(socket: Socket): string {
	const address = socket.remoteAddress ?? '';
	return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
