export type Environment = Readonly<Record<string, string | undefined>>;

export type Secret = 'NAMED_VALUE' | 'PRIMARY_KEY' | 'SECONDARY_KEY' | 'CERTIFICATE_PASSWORD';

/**
 * The environment variable that may give a secret: `TOLLGATE_PRIMARY_KEY_STARTER_DEMO` is the primary key of the subscription
 * `starter-demo`.
 */
export function environmentVariable(secret: Secret, name: string): string {
	return `TOLLGATE_${secret}_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}
