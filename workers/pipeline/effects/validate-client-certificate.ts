import type { Settings } from '../../../core/policy/statements/validate-client-certificate.ts';
import type { Identity, PresentedCertificate } from '../../certificates/presented-certificate.ts';
import { revocationOf } from '../../certificates/revocation.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { PolicyError } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';

type IdentitySettings = NonNullable<Settings['identities']>['identity'][number];

const UNKNOWN = 'has an issuer that cannot be asked what it has revoked';
const ANSWER = { status: 403, message: 'Invalid client certificate' };

/** Refuses requests whose client certificate does not satisfy the checks or is none of the identities. */
export const validateClientCertificate: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const identities = (settings.identities?.identity ?? []).map((each) => identityOf(request, each));
	const finish = (failure: PolicyError | null) => {
		if (failure === null || settings.ignoreError) request.resume();
		else request.fail(failure);
	};
	const { clientCertificate } = request.downstream;
	const now = Date.now();
	const failure = failureOf(request, settings, clientCertificate, identities, now);
	const chain = clientCertificate?.chain(request.served.authorities, now) ?? null;
	// Only an authority that is trusted is asked what it has revoked.
	if (failure !== null || chain === null || !settings.validateRevocation) {
		finish(failure);
		return;
	}
	request.whenDone(revocationOf(chain), (revocation) => {
		if (revocation === 'revoked') finish(refusal(request, 'ClientCertificateRevoked', 'has been revoked'));
		else if (revocation === 'unknown') finish(refusal(request, 'ClientCertificateRevocationUnknown', UNKNOWN));
		else finish(null);
	});
};

/** What is wrong apart from revocation; null when nothing is. */
function failureOf(
	request: RequestContext,
	settings: Settings,
	presented: PresentedCertificate | null,
	identities: readonly Identity[],
	now: number,
): PolicyError | null {
	if (presented === null) {
		return request.error('ClientCertificateNotFound', 'Client certificate was not presented. Access denied.', ANSWER);
	}
	const { certificate } = presented;
	const { authorities, snapshot } = request.served;
	if (settings.validateNotBefore && now < Date.parse(certificate.validFrom)) {
		return refusal(request, 'ClientCertificateNotYetValid', 'is not valid yet');
	}
	if (settings.validateNotAfter && now > Date.parse(certificate.validTo)) {
		return refusal(request, 'ClientCertificateExpired', 'has expired');
	}
	if (settings.validateTrust && presented.chain(authorities, now) === null) {
		return refusal(request, 'ClientCertificateNotTrusted', 'was issued by an authority that is not trusted');
	}
	const isOne = identities.some((identity) => presented.matches(identity, authorities, snapshot.certificates, now));
	if (identities.length === 0 || isOne) return null;
	return refusal(request, 'ClientCertificateIdentityNotAllowed', 'is none of the allowed identities');
}

function refusal(request: RequestContext, reason: string, what: string): PolicyError {
	return request.error(reason, `Client certificate ${what}. Access denied.`, ANSWER);
}

function identityOf(request: RequestContext, settings: IdentitySettings): Identity {
	const text = (value: IdentitySettings['subject']) => (value === null ? null : request.text(value));
	return {
		thumbprint: text(settings.thumbprint),
		serialNumber: text(settings.serialNumber),
		commonName: text(settings.commonName),
		subject: text(settings.subject),
		dnsName: text(settings.dnsName),
		issuerSubject: text(settings.issuerSubject),
		issuerThumbprint: text(settings.issuerThumbprint),
		issuerCertificateId: text(settings.issuerCertificateId),
	};
}
