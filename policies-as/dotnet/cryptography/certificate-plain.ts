/** Objects that are an X509Certificate and no X509Certificate2. */
import { ArrayOf } from '../collections/array';
import { Certificate_new, Certificate_new_password } from './certificate';
import { Certificate_new_copy, Certificate_new_empty } from './certificate-members';
import { HostObject } from '../runtime/host-object';

// @ts-ignore: decorator
@external("host", "Certificate_makePlain")
declare function makePlain(self: HostObject | null): void;

function plain(certificate: HostObject | null): HostObject | null {
	makePlain(certificate);
	return certificate;
}

export function Certificate_new_plain(): HostObject | null {
	return plain(Certificate_new_empty());
}

export function Certificate_new_plainOf(bytes: ArrayOf<u8> | null): HostObject | null {
	return plain(Certificate_new(bytes));
}

export function Certificate_new_plainPassword(bytes: ArrayOf<u8> | null, password: string | null): HostObject | null {
	return plain(Certificate_new_password(bytes, password));
}

/** Keys are kept nowhere but in the run, so that the flags change nothing. */
export function Certificate_new_plainFlags(
	bytes: ArrayOf<u8> | null,
	password: string | null,
	_flags: i32,
): HostObject | null {
	return plain(Certificate_new_password(bytes, password));
}

export function Certificate_new_plainCopy(other: HostObject | null): HostObject | null {
	return plain(Certificate_new_copy(other));
}
