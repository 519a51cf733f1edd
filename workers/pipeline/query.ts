/** Changes to a raw query string that leave the other parameters as they were sent. */
import { decodeQuery } from '../../core/routing/escapes.ts';
import type { ExistsAction } from './headers.ts';

/** Raw `name=value` pieces of a query with or without its `?`. */
export function queryPieces(query: string): string[] {
	const text = query.startsWith('?') ? query.slice(1) : query;
	return text === '' ? [] : text.split('&');
}

/** The decoded, lower-case name of a piece: names compare ignoring case. */
export function pieceName(piece: string): string {
	const equals = piece.indexOf('=');
	return decodeQuery(equals < 0 ? piece : piece.slice(0, equals)).toLowerCase();
}

/** With its `?`; empty when there are no pieces. */
export function queryOf(pieces: readonly string[]): string {
	return pieces.length === 0 ? '' : `?${pieces.join('&')}`;
}

/** What set-query-parameter does. Values are encoded here. */
export function changeQuery(query: string, name: string, action: ExistsAction, values: readonly string[]): string {
	const pieces = queryPieces(query);
	const lowerCase = name.toLowerCase();
	const exists = pieces.some((piece) => pieceName(piece) === lowerCase);
	if (action === 'skip' && exists) return query;
	const kept = action === 'append' || action === 'skip' ? pieces : pieces.filter((p) => pieceName(p) !== lowerCase);
	if (action === 'delete') return queryOf(kept);
	return queryOf([...kept, ...values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)]);
}
