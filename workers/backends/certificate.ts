/** PEM text of a certificate in DER or PEM. */
export function certificatePem(data: Uint8Array): string {
	const text = Buffer.from(data).toString('latin1');
	if (text.includes('-----BEGIN')) return text;
	const lines =
		Buffer.from(data)
			.toString('base64')
			.match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
