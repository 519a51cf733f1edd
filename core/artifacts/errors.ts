import type { ErrorTable } from '../diagnostics/diagnostic.ts';

/** What reading an artifact folder and its overrides reports. */
export const artifactErrors = {
	TG1001: { severity: 'error', template: 'The artifact folder cannot be read: {reason}.' },
	TG1002: { severity: 'error', template: '{reason}' },
	TG1003: { severity: 'warning', template: 'This is not JSON ({reason}); it is read as YAML.' },
	TG1015: { severity: 'warning', template: '{reason}. The servers are left out.' },
	TG1004: { severity: 'error', template: '{collection} {name} has no {file}.' },
	TG1005: {
		severity: 'error',
		template: 'The placeholder {placeholder} has no value.',
		hint: 'Set the environment variable {name}.',
	},
	TG1006: {
		severity: 'warning',
		template: 'The override of {collection} {name} changes nothing: the folder has no such artifact.',
	},
	TG1007: { severity: 'warning', template: '{collection} {name} is defined twice; the one in {path} is used.' },
	TG1008: { severity: 'error', template: 'The overrides file cannot be read: {reason}.' },
	TG1010: { severity: 'error', template: '{property} must be {expected}.' },
	TG1011: { severity: 'error', template: '{property} is required.' },
	TG1012: { severity: 'error', template: '{property} must be one of {choices}, not {value}.' },
	TG1013: { severity: 'error', template: '{property} must be an ISO 8601 duration like PT30S, not {value}.' },
	TG1014: { severity: 'error', template: '{property} must be from {least} to {most}.' },
	TG1020: {
		severity: 'warning',
		template: 'APIs of type {type} are not served yet: {name} answers 404.',
	},
	TG1021: { severity: 'warning', template: '{property} is not an absolute URL: calls to it will fail.' },
	TG1022: { severity: 'warning', template: '{name} refers to {collection} {target}, which is not in the folder.' },
	TG1023: {
		severity: 'warning',
		template: 'The path {path} already ends with the version: the API is served under /{path}/{version}.',
	},
	TG1024: {
		severity: 'error',
		template: '{name} answers the same requests as {other}: same path, version and protocols.',
	},
	TG1025: { severity: 'warning', template: '{name} has a version and no version set; the version is a path segment.' },
	TG1026: {
		severity: 'warning',
		template: 'Revision {revision} of {name} is defined twice; the one in {path} is used.',
	},
	TG1027: {
		severity: 'warning',
		template: '{name} has no folder without ";rev="; revision {revision} is taken as current.',
	},
	TG1030: { severity: 'warning', template: '{name} has no specification: it has no operations.' },
	TG1031: { severity: 'warning', template: '{name} has several specifications; {file} is read.' },
	TG1032: { severity: 'error', template: 'This is no {format} description: {reason}.' },
	TG1033: { severity: 'warning', template: 'The reference {reference} leads nowhere in this file.' },
	TG1034: {
		severity: 'warning',
		template: 'The policy of operation {name} belongs to no operation of the specification.',
	},
	TG1035: {
		severity: 'warning',
		template: 'The placeholder {placeholder} of {template} has no parameter that describes it.',
	},
	TG1036: {
		severity: 'warning',
		template: 'Operations {name} and {other} answer the same requests; {name} comes first and is used.',
	},
	TG1037: { severity: 'error', template: 'The template {template} is not valid: {reason}.' },
	TG1038: {
		severity: 'warning',
		template: 'Operation {name} has the SOAP action of {first}: all its requests are taken for {first}.',
		hint: 'Operations that differ only in the body of the message cannot be told apart.',
	},
	TG1040: {
		severity: 'warning',
		template: 'The scope {scope} of subscription {name} leads to nothing: its keys open nothing.',
	},
	TG1041: {
		severity: 'warning',
		template: 'Subscription {name} is active and has no key.',
		hint: 'Give primaryKey in an overrides file, or set {variable}.',
	},
	TG1042: { severity: 'error', template: 'Subscription {name} has the same key as {other}.' },
	TG1043: { severity: 'warning', template: '{api} is in more than one open product; {product} is used.' },
	TG1044: {
		severity: 'error',
		template: '{scope} is no scope of a subscription.',
		hint: 'It is /products/<name>, /apis, /apis/<name> or / for the whole service.',
	},
	TG1050: { severity: 'warning', template: '{property} refers to the named value {name}, which does not exist.' },
	TG1051: {
		severity: 'warning',
		template: '{property} refers to the secret named value {name}, which has no value: it is left out.',
		hint: 'Give its value in an overrides file, or set {variable}.',
	},
	TG1052: {
		severity: 'error',
		template: 'The name {name} of a named value may hold only letters, digits, ".", "-" and "_".',
	},
	TG1053: {
		severity: 'warning',
		template: 'The named values {name} and {other} have the same display name; {other} is used.',
	},
	TG1060: { severity: 'error', template: 'Certificate {name} has no data.' },
	TG1061: { severity: 'error', template: 'Gateway {name} is not in the folder; it has {names}.' },
	TG1062: { severity: 'warning', template: '{name} has more than one circuit breaker rule; the first is used.' },
	TG1063: { severity: 'error', template: 'Pool {name} has no members.' },
	TG1064: {
		severity: 'warning',
		template: 'Certificate {name} cannot be read: {reason}.',
		hint: 'Give its password in an overrides file, or set {variable}.',
	},
	TG1067: {
		severity: 'error',
		template: 'The host name {hostname} cannot present certificate {certificate}: {reason}.',
	},
	TG1068: {
		severity: 'warning',
		template: 'Backend {name} cannot present certificate {certificate}: {reason}. It is left out.',
	},
	TG1069: { severity: 'warning', template: 'Certificate {name} expired on {date}.' },
	TG1071: {
		severity: 'error',
		template: '{hostname} cannot have a managed certificate: it is not the full name of one host.',
		hint: 'The gateway proves a name by HTTP-01, which knows no wildcards; give those a certificate of the folder.',
	},
} as const satisfies ErrorTable;

export type ArtifactErrorCode = keyof typeof artifactErrors;
