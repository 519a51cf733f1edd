import type { Backend } from '../../core/model/model.ts';
import type { BackendTarget } from './backend-directory.ts';

interface Member {
	target: BackendTarget;
	/** The lower, the earlier; missing is 0. */
	priority: number;
	weight: number;
	/** Share that is owed to the member, for smooth weighted round robin. */
	credit: number;
}

/** A pool of backends: groups by priority, shares by weight, sessions by cookie (configuration.md 13.3). */
export class BackendPool {
	readonly backend: Backend;
	readonly sessionCookie: string | null;
	/** By rising priority. */
	readonly #groups: Member[][];

	constructor(
		backend: Backend,
		members: readonly { target: BackendTarget; priority: number; weight: number | null }[],
	) {
		this.backend = backend;
		this.sessionCookie = backend.pool?.sessionCookie ?? null;
		const byPriority = new Map<number, Member[]>();
		const hasShares = members.some(({ weight }) => (weight ?? 1) > 0);
		for (const { target, priority, weight } of members) {
			const group = byPriority.get(priority) ?? [];
			group.push({ target, priority, weight: hasShares ? (weight ?? 1) : 1, credit: 0 });
			byPriority.set(priority, group);
		}
		this.#groups = [...byPriority].sort(([a], [b]) => a - b).map(([, group]) => group);
	}

	/**
	 * The member for a request; null when none is available.
	 * @param session value of the session cookie
	 */
	choose(session: string | null, now: number): BackendTarget | null {
		if (session !== null) {
			const member = this.#groups.flat().find(({ target }) => sessionValue(target) === session);
			if (member !== undefined && isAvailable(member, now)) return member.target;
		}
		for (const group of this.#groups) {
			const member = nextOf(group.filter((candidate) => candidate.weight > 0 && isAvailable(candidate, now)));
			if (member !== null) return member.target;
		}
		return null;
	}

	/** Milliseconds until the first member is available again. */
	retryAfter(now: number): number {
		const waits = this.#groups.flat().map(({ target }) => target.breaker?.retryAfter(now) ?? 0);
		return waits.length === 0 ? 0 : Math.min(...waits);
	}
}

/** What the session cookie says about a member. */
export function sessionValue({ backend }: BackendTarget): string {
	return Buffer.from(backend.name).toString('base64url');
}

function isAvailable({ target }: Member, now: number): boolean {
	return target.breaker === null || target.breaker.retryAfter(now) === 0;
}

/** Smooth weighted round robin: each gets its weight as credit, the richest pays the sum. */
function nextOf(members: readonly Member[]): Member | null {
	let chosen: Member | null = null;
	let sum = 0;
	for (const member of members) {
		member.credit += member.weight;
		sum += member.weight;
		if (chosen === null || member.credit > chosen.credit) chosen = member;
	}
	if (chosen !== null) chosen.credit -= sum;
	return chosen;
}
