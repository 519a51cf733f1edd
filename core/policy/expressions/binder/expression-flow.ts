/** What expressions read and assign, and which of their conditions are constant. */
import type { BoundExpression, BoundFunction, BoundStatement, Local } from '../bound.ts';
import { assigned, type Branches, join, type State, unassigned } from './flow-state.ts';
import { type Place, placeOf } from './places.ts';
import { partsOf } from './walk.ts';

/** Follows expressions; statements, and what a read of an unassigned local means, are the subclass's. */
export abstract class ExpressionFlow {
	protected state: State = new Set();

	protected abstract read(place: Place, at: number): void;
	protected abstract lambda(bound: BoundFunction): void;
	protected abstract localCall(bound: BoundFunction, at: number): void;
	protected abstract statements(statements: readonly BoundStatement[]): void;

	protected expression(expression: BoundExpression): void {
		switch (expression.kind) {
			case 'local':
				this.read(expression.local, expression.at);
				return;
			case 'property':
				this.#property(expression);
				return;
			case 'out':
				this.#out(expression);
				return;
			case 'local-call':
				for (const argument of expression.arguments) this.expression(argument);
				this.localCall(expression.function, expression.at);
				return;
			case 'assign':
				this.#assignment(expression);
				return;
			case 'assign-reference':
				this.expression(expression.value);
				this.state = assigned(this.state, expression.target.local);
				return;
			case 'lambda':
				this.lambda(expression.function);
				return;
			case 'conditional':
				this.#conditional(expression);
				return;
			case 'coalesce':
				this.expression(expression.left);
				this.#maybe(expression.right);
				return;
			case 'null-conditional':
				this.expression(expression.target);
				this.#maybe(expression.access);
				return;
			case 'throw':
				this.expression(expression.operand);
				this.state = null;
				return;
			case 'sequence':
				this.statements(expression.statements);
				this.expression(expression.result);
				return;
			case 'binary':
			case 'unary':
			case 'is':
				this.#merge(this.condition(expression));
				return;
			default:
				for (const part of partsOf(expression)) this.expression(part);
		}
	}

	/** Of a tuple, only the element is read. */
	#property(expression: Extract<BoundExpression, { kind: 'property' }>): void {
		const place = placeOf(expression);
		if (place !== null) this.read(place, expression.at);
		else for (const part of partsOf(expression)) this.expression(part);
	}

	#merge({ whenTrue, whenFalse }: Branches): void {
		this.state = join(whenTrue, whenFalse);
	}

	/** Evaluates what may be skipped. */
	#maybe(expression: BoundExpression): void {
		const before = this.state;
		this.expression(expression);
		this.state = join(before, this.state);
	}

	/** The callee writes the argument; one by `ref` must have been assigned. */
	#out({ target, mode }: Extract<BoundExpression, { kind: 'out' }>): void {
		const place = placeOf(target);
		if (mode !== 'out' || place === null) this.expression(target);
		else this.state = assigned(this.state, place);
	}

	#assignment(expression: Extract<BoundExpression, { kind: 'assign' }>): void {
		const { target, value } = expression;
		const place = placeOf(target);
		if (place !== null) {
			this.expression(value);
			this.state = assigned(this.state, place);
			return;
		}
		for (const part of partsOf(target)) this.expression(part);
		this.expression(value);
	}

	#conditional(expression: Extract<BoundExpression, { kind: 'conditional' }>): void {
		const { whenTrue, whenFalse } = this.condition(expression.condition);
		this.state = whenTrue;
		this.expression(expression.whenTrue);
		const afterTrue = this.state;
		this.state = whenFalse;
		this.expression(expression.whenFalse);
		this.state = join(afterTrue, this.state);
	}

	/** The states after a bool that is true, and after one that is false; what a constant rules out is not reached. */
	protected condition(expression: BoundExpression): Branches {
		if (expression.kind === 'literal' && typeof expression.value === 'boolean') {
			return expression.value ? { whenTrue: this.state, whenFalse: null } : { whenTrue: null, whenFalse: this.state };
		}
		if (expression.kind === 'unary' && expression.operator === '!') {
			const { whenTrue, whenFalse } = this.condition(expression.operand);
			return { whenTrue: whenFalse, whenFalse: whenTrue };
		}
		if (expression.kind === 'is') return this.#is(expression);
		if (expression.kind === 'conditional') return this.#chosen(expression);
		if (expression.kind === 'sequence') {
			this.statements(expression.statements);
			return this.condition(expression.result);
		}
		if (expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||')) {
			return this.#logical(expression);
		}
		if (expression.kind === 'binary' || expression.kind === 'unary') {
			for (const part of partsOf(expression)) this.expression(part);
		} else {
			this.expression(expression);
		}
		return { whenTrue: this.state, whenFalse: this.state };
	}

	/** The local of a pattern is assigned where the pattern matches. */
	#is(expression: Extract<BoundExpression, { kind: 'is' }>): Branches {
		this.expression(expression.operand);
		const whenTrue = this.state;
		if (expression.designation === null) return { whenTrue, whenFalse: whenTrue };
		// What follows a pattern that no value fails is reached, yet with everything assigned.
		const whenFalse = isCertain(expression) ? new Set<Local>() : unassigned(this.state, expression.designation);
		return { whenTrue, whenFalse };
	}

	#logical(expression: Extract<BoundExpression, { kind: 'binary' }>): Branches {
		const left = this.condition(expression.left);
		const isAnd = expression.operator === '&&';
		this.state = isAnd ? left.whenTrue : left.whenFalse;
		const right = this.condition(expression.right);
		return isAnd
			? { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) }
			: { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
	}

	/** A condition that is one of two. */
	#chosen(expression: Extract<BoundExpression, { kind: 'conditional' }>): Branches {
		const { whenTrue, whenFalse } = this.condition(expression.condition);
		this.state = whenTrue;
		const first = this.condition(expression.whenTrue);
		this.state = whenFalse;
		const second = this.condition(expression.whenFalse);
		return {
			whenTrue: join(first.whenTrue, second.whenTrue),
			whenFalse: join(first.whenFalse, second.whenFalse),
		};
	}
}

/** Whether every value of the operand matches the pattern. */
function isCertain({ outcome, operand }: Extract<BoundExpression, { kind: 'is' }>): boolean {
	if (outcome === 'any' || outcome === 'always') return true;
	return outcome === 'not-null' && operand.kind === 'literal' && operand.value !== null;
}
