/**
 * Iterators, as the C# compiler makes them: the frame of the function is the enumerator, and its body a function that begins
 * at the part behind the last `yield`. The `finally` blocks that it may have to run early are a function beside it.
 */
import type { BoundFunction, BoundLabel } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import { type Step, stepsOf } from './iterator-steps.ts';
import { type Jumps, type JumpTarget, jump, jumpTarget, newConstruct } from './jumps.ts';
import { frameVariable, type Lowering } from './lowering.ts';
import { asType, isNamed } from './representation.ts';
import type { Scope } from './scopes.ts';
import { lowerBlock } from './statement.ts';
import { lowerChoice } from './switch.ts';
import type { Unit } from './unit.ts';

/** The rest of the function that makes an iterator, whose frame is open, and the functions of its body. */
export function lowerIterator(lowering: Lowering, unit: Unit, bound: BoundFunction): void {
	const frame = frameVariable(lowering.scopes.ofFunction(bound));
	const element = asType(bound.iterator!.element);
	new IteratorBody(lowering, bound).write();
	if (isNamed(bound.returns, 'System.Collections.Generic.IEnumerator')) {
		unit.line(`${frame}.hold();`);
		unit.line(`return ${frame};`);
	} else if (isNamed(bound.returns, 'System.Collections.IEnumerator')) {
		unit.line(`${frame}.hold();`);
		unit.line(`return new IteratorObjects(${frame});`);
	} else {
		unit.line(`return new IteratorSequence<${element}>(${frame});`);
	}
}

/** The number of a `try` that yields, which the frame holds while the body is in it; 0 outside of any. */
type Region = number;

class IteratorBody {
	readonly #lowering: Lowering;
	readonly #function: BoundFunction;
	readonly #scope: Scope;
	readonly #steps: readonly Step[];
	/** Whether a `finally` may have to run when the iterator is left. */
	readonly #isGuarded: boolean;
	readonly #body: Unit;
	/** Runs the `finally` of the innermost region that the body is in. */
	readonly #finish: Unit;
	/** The variable that says which part comes next. */
	readonly #next: string;
	#part = 0;
	/** The regions around, innermost last. */
	readonly #regions: Region[] = [0];
	#lastRegion: Region = 0;
	/** What the loops and switches around have replaced. */
	readonly #outer: { jumps: Jumps; scope: Scope | null }[] = [];

	constructor(lowering: Lowering, bound: BoundFunction) {
		this.#lowering = lowering;
		this.#function = bound;
		this.#scope = lowering.scopes.ofFunction(bound);
		this.#steps = stepsOf(bound);
		this.#isGuarded = this.#steps.some(({ kind }) => kind === 'guard');
		this.#body = lowering.openPart(bound, this.#scope);
		this.#finish = lowering.openPart(bound, this.#scope);
		this.#next = this.#body.number();
	}

	write(): void {
		const body = this.#body;
		const construct = newConstruct('loop');
		const labels = this.#targets((state) => jumpTarget(construct, 'continue', state));
		body.jumps = { ...body.jumps, labels, constructs: [construct] };
		this.#loadTurns();
		body.line(`${this.#next} = ${this.#frame}.state;`);
		body.line(`${this.#frame}.state = ITERATOR_OVER;`);
		body.line('while (true) {');
		body.indent(() => {
			body.line('step();');
			this.#openPart();
			body.indent(() => {
				for (const step of this.#steps) this.#step(step);
			});
			body.line('}');
			body.line('break;');
		});
		body.line('}');
		this.#lowering.closePart(body, this.#name('next'));
		if (this.#isGuarded) this.#lowering.closePart(this.#finish, this.#name('finish'));
		this.#describeFrame();
	}

	get #frame(): string {
		return frameVariable(this.#scope);
	}

	#name(part: 'next' | 'finish'): string {
		return `${this.#lowering.prefix}_${part}${this.#function.id}`;
	}

	/** Where labels lead: to parts, behind the regions that the jump leaves. */
	#targets(target: (state: NonNullable<JumpTarget['state']>) => JumpTarget): Map<BoundLabel, JumpTarget> {
		const targets = new Map<BoundLabel, JumpTarget>();
		const regions: Region[] = [0];
		let part = 0;
		let lastRegion = 0;
		for (const step of this.#steps) {
			if (step.kind === 'guard') regions.push(++lastRegion);
			if (step.kind === 'unguard') regions.pop();
			if (step.kind === 'yield') part++;
			if (step.kind !== 'label') continue;
			const leave = `while (${this.#frame}.region != ${regions.at(-1)}) ${this.#name('finish')}(frame);`;
			const state = { variable: this.#next, value: ++part, leave: this.#isGuarded ? leave : null };
			targets.set(step.label, target(state));
		}
		return targets;
	}

	/** Frames of turns that go on behind a `yield`. */
	#loadTurns(): void {
		for (const step of this.#steps) {
			const scope = this.#turnOf(step);
			if (scope === null) continue;
			this.#lowering.loadFrame(this.#body, scope);
			if (this.#isGuarded) this.#lowering.loadFrame(this.#finish, scope);
		}
	}

	#turnOf(step: Step): Scope | null {
		return step.kind === 'inside' && step.loop !== null ? this.#lowering.scopes.ofLoop(step.loop) : null;
	}

	#openPart(): void {
		this.#body.line(`if (${this.#next} <= ${this.#part}) {`);
	}

	/** Ends a part and begins the next one. */
	#nextPart(): void {
		this.#part++;
		this.#body.outdent(() => {
			this.#body.line('}');
			this.#openPart();
		});
	}

	#step(step: Step): void {
		const lowering = this.#lowering;
		const body = this.#body;
		switch (step.kind) {
			case 'run':
				lowerBlock(lowering, body, [step.statement]);
				return;
			case 'yield':
				body.line(`${this.#frame}.current = ${lowerExpression(lowering, body, step.value)};`);
				body.line(`${this.#frame}.hasItem = true;`);
				body.line(`${this.#frame}.state = ${this.#part + 1};`);
				body.line('return;');
				this.#nextPart();
				return;
			case 'label':
				this.#nextPart();
				return;
			case 'goto':
				this.#jump(step.label);
				return;
			case 'branch':
				body.line(`if (${step.when ? '' : '!'}(${lowerExpression(lowering, body, step.condition)})) {`);
				body.indent(() => this.#jump(step.label));
				body.line('}');
				return;
			case 'choose':
				lowerChoice(lowering, body, step.statement, (section) => this.#jump(step.labels[section] ?? step.otherwise));
				return;
			case 'inside':
				this.#inside(step);
				return;
			case 'outside':
				Object.assign(body, this.#outer.pop());
				return;
			case 'guard':
				this.#guard(step);
				return;
			case 'unguard':
				this.#regions.pop();
				body.line(`${this.#name('finish')}(frame);`);
				return;
		}
	}

	#jump(label: BoundLabel): void {
		jump(this.#lowering, this.#body, this.#body.jumps.labels.get(label)!);
	}

	#inside(step: Extract<Step, { kind: 'inside' }>): void {
		const { jumps, scope } = this.#body;
		this.#outer.push({ jumps, scope });
		const restart = step.continue === null ? jumps.continue : jumps.labels.get(step.continue)!;
		this.#body.jumps = { ...jumps, break: jumps.labels.get(step.break)!, continue: restart };
		const turn = this.#turnOf(step);
		if (turn !== null) this.#lowering.openFrame(this.#body, turn, 'kept');
	}

	#guard({ cleanup }: Extract<Step, { kind: 'guard' }>): void {
		const region = ++this.#lastRegion;
		const around = this.#regions.at(-1)!;
		this.#regions.push(region);
		this.#body.line(`${this.#frame}.region = ${region};`);
		const finish = this.#finish;
		finish.scope = this.#body.scope;
		finish.line(`if (${this.#frame}.region == ${region}) {`);
		finish.indent(() => {
			finish.line(`${this.#frame}.region = ${around};`);
			lowerBlock(this.#lowering, finish, cleanup);
			finish.line('return;');
		});
		finish.line('}');
	}

	/** The frame's class is that of the enumerator. */
	#describeFrame(): void {
		const base = this.#isGuarded ? 'GuardedIterator' : 'Iterator';
		const functions = this.#isGuarded ? [this.#name('next'), this.#name('finish')] : [this.#name('next')];
		this.#scope.base = `${base}<${asType(this.#function.iterator!.element)}>`;
		this.#scope.members.push(
			`constructor() { super(${functions.join(', ')}); }`,
			this.#lowering.copyOfFrame(this.#function),
		);
	}
}
