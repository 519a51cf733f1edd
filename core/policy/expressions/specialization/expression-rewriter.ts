/** Copies expressions with their type parameters replaced. */
import { defaultOf } from '../binder/defaults.ts';
import { isNullable, isValueType } from '../binder/type-relations.ts';
import type { BoundExpression, BoundFunction, BoundInitializer, BoundStatement, Local } from '../bound.ts';
import type { Type } from '../types.ts';
import type { Environment } from './environment.ts';
import { newOf, ofNullable, resolveConversion, resolveTest, resolveTryCast } from './resolution.ts';
import type { Specializer } from './specialize.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

export abstract class ExpressionRewriter {
	protected readonly specializer: Specializer;
	protected readonly environment: Environment;
	/** What stands for the `receiver` nodes of the accesses around, innermost last; null where they stay. */
	readonly #receivers: (BoundExpression | null)[] = [];

	constructor(specializer: Specializer, environment: Environment) {
		this.specializer = specializer;
		this.environment = environment;
	}

	abstract statements(statements: readonly BoundStatement[]): BoundStatement[];

	protected function(bound: BoundFunction): BoundFunction {
		const copy = this.environment.function(bound);
		copy.body = this.statements(bound.body);
		return copy;
	}

	expression(node: BoundExpression): BoundExpression {
		this.specializer.binder.step(node.at);
		const type = this.type(node.type);
		switch (node.kind) {
			case 'default':
				return node.type === type ? node : defaultOf(this.specializer.binder, type, node.at);
			case 'local':
				return { ...node, type, local: this.local(node.local) };
			case 'receiver':
				return this.#receivers.at(-1) ?? { ...node, type };
			case 'call':
				return ofNullable(this.specializer.binder, {
					...node,
					type,
					member: this.environment.member(node.member),
					typeArguments: this.#types(node.typeArguments),
					target: this.optional(node.target),
					arguments: this.all(node.arguments),
				});
			case 'invoke':
				return { ...node, type, target: this.expression(node.target), arguments: this.all(node.arguments) };
			case 'local-call':
				return this.#localCall(node, type);
			case 'property':
				return {
					...node,
					type,
					member: this.environment.member(node.member),
					target: this.optional(node.target),
				};
			case 'indexer':
				return {
					...node,
					type,
					member: this.environment.member(node.member),
					target: this.expression(node.target),
					arguments: this.all(node.arguments),
				};
			case 'array-element':
				return {
					...node,
					type,
					target: this.expression(node.target),
					indices: node.indices.map((index) => this.expression(index)),
				};
			case 'array-length':
			case 'out':
				return { ...node, type, target: this.expression(node.target) };
			case 'new':
				return {
					...node,
					type,
					member: this.environment.member(node.member),
					constructed: this.type(node.constructed) as Of<'new'>['constructed'],
					arguments: this.all(node.arguments),
					initializer: this.#initializers(node.initializer),
				};
			case 'new-parameter':
				return newOf(this.specializer.binder, type, this.#initializers(node.initializer), node.at);
			case 'new-anonymous':
			case 'new-tuple':
				return {
					...node,
					type,
					constructed: this.type(node.constructed) as Of<'new-tuple'>['constructed'],
					values: this.all(node.values),
				};
			case 'new-array':
				return {
					...node,
					type,
					element: this.type(node.element),
					size: this.optional(node.size),
					items: node.items === null ? null : this.all(node.items),
				};
			case 'conversion': {
				const operand = this.expression(node.operand);
				if (node.conversion !== 'type-parameter') return { ...node, type, operand };
				return resolveConversion(this.specializer.binder, operand, type);
			}
			case 'unary':
			case 'throw':
				return { ...node, type, operand: this.expression(node.operand) };
			case 'binary':
				return {
					...node,
					type,
					operandType: this.type(node.operandType),
					left: this.expression(node.left),
					right: this.expression(node.right),
				};
			case 'concat':
				return { ...node, type, parts: this.all(node.parts) };
			case 'interpolation':
				return {
					...node,
					type,
					parts: node.parts.map((part) =>
						typeof part === 'string' ? part : { ...part, value: this.expression(part.value) },
					),
				};
			case 'conditional':
				return {
					...node,
					type,
					condition: this.expression(node.condition),
					whenTrue: this.expression(node.whenTrue),
					whenFalse: this.expression(node.whenFalse),
				};
			case 'coalesce':
				return this.#coalesce(node, type);
			case 'null-conditional':
				return this.#nullConditional(node, type);
			case 'is':
				return this.#is(node, type);
			case 'as':
				return this.#as(node, type);
			case 'typeof':
				return { ...node, named: this.type(node.named) };
			case 'lambda':
				return { ...node, type, function: this.function(node.function) };
			case 'method-group':
				return {
					...node,
					type,
					member: this.environment.member(node.member),
					typeArguments: this.#types(node.typeArguments),
					target: this.optional(node.target),
				};
			case 'assign-reference': {
				const target = { ...node.target, type, local: this.local(node.target.local) };
				return { ...node, type, target, value: this.expression(node.value) };
			}
			case 'assign':
				return { ...node, type, target: this.expression(node.target), value: this.expression(node.value) };
			case 'compound-assign':
				return { ...node, type, target: this.expression(node.target), value: this.withReceiver(null, node.value) };
			case 'sequence':
				return {
					...node,
					type,
					statements: this.statements(node.statements),
					result: this.expression(node.result),
				};
			default:
				return { ...node, type };
		}
	}

	#localCall(node: Of<'local-call'>, type: Type): BoundExpression {
		const called = node.function;
		const types = this.#types(node.typeArguments);
		const copy =
			called.typeParameters.length === 0
				? this.environment.function(called)
				: this.specializer.copyOf(this.environment, called, types, node.at);
		return { ...node, type, function: copy, typeArguments: [], arguments: this.all(node.arguments) };
	}

	/** `a ?? b`, of which `b` is never asked for when a type parameter turns out to be a value type. */
	#coalesce(node: Of<'coalesce'>, type: Type): BoundExpression {
		const left = this.expression(node.left);
		if (isOnlyNowValue(node.left, left))
			return this.#stored(left, (receiver) => this.withReceiver(receiver, node.leftResult));
		const leftResult = this.withReceiver(null, node.leftResult);
		return { ...node, type, left, leftResult, right: this.expression(node.right) };
	}

	#nullConditional(node: Of<'null-conditional'>, type: Type): BoundExpression {
		const target = this.expression(node.target);
		if (isOnlyNowValue(node.target, target))
			return this.#stored(target, (receiver) => this.withReceiver(receiver, node.access));
		const isOpen = node.target.type.kind === 'parameter' && isNullable(target.type);
		return { ...node, type, target, access: this.withReceiver(isOpen ? wrappedReceiver(target) : null, node.access) };
	}

	/** Evaluates a value once, for an expression that reads it. */
	#stored(value: BoundExpression, read: (local: BoundExpression) => BoundExpression): BoundExpression {
		const { at, type } = value;
		const local = this.specializer.binder.newLocal('value', type);
		const result = read({ kind: 'local', at, type, local });
		return { kind: 'sequence', at, type: result.type, statements: [{ kind: 'declare', at, local, value }], result };
	}

	#is(node: Of<'is'>, type: Type): BoundExpression {
		const operand = this.expression(node.operand);
		const designation = node.designation === null ? null : this.local(node.designation);
		const copy: Of<'is'> = { ...node, type, operand, tested: this.type(node.tested), designation };
		const isOpen = node.operand.type.kind === 'parameter' || node.tested.kind === 'parameter';
		return isOpen && node.outcome !== 'any' ? resolveTest(this.specializer.binder, copy) : copy;
	}

	#as(node: Of<'as'>, type: Type): BoundExpression {
		const operand = this.expression(node.operand);
		const target = this.type(node.target);
		const isOpen = node.operand.type.kind === 'parameter' || node.target.kind === 'parameter';
		return isOpen ? resolveTryCast(this.specializer.binder, operand, target) : { ...node, type, operand, target };
	}

	protected withReceiver(receiver: BoundExpression | null, node: BoundExpression): BoundExpression {
		this.#receivers.push(receiver);
		const copy = this.expression(node);
		this.#receivers.pop();
		return copy;
	}

	#initializers(initializers: readonly BoundInitializer[]): BoundInitializer[] {
		return initializers.map((item): BoundInitializer => {
			const member = this.environment.member(item.member);
			switch (item.kind) {
				case 'property':
					return {
						...item,
						member,
						value: this.expression(item.value),
						nested: item.nested === null ? null : this.#initializers(item.nested),
					};
				case 'index':
					return { ...item, member, arguments: this.all(item.arguments), value: this.expression(item.value) };
				default:
					return { ...item, member, arguments: this.all(item.arguments) };
			}
		});
	}

	protected all(nodes: readonly BoundExpression[]): BoundExpression[] {
		return nodes.map((node) => this.expression(node));
	}

	protected optional(node: BoundExpression | null): BoundExpression | null {
		return node === null ? null : this.expression(node);
	}

	protected type(type: Type): Type {
		return this.environment.type(type);
	}

	#types(types: readonly Type[]): Type[] {
		return types.map((type) => this.type(type));
	}

	protected local(local: Local): Local {
		return this.environment.local(local);
	}
}

/** Whether what had the type of a type parameter is never null after all. */
function isOnlyNowValue(open: BoundExpression, closed: BoundExpression): boolean {
	return open.type.kind === 'parameter' && isValueType(closed.type) && !isNullable(closed.type);
}

/** The value of a `T?` that is there, as a `T?` again: what it stood for was a `T`. */
function wrappedReceiver({ at, type }: BoundExpression): BoundExpression {
	const value = isNullable(type) ? type.typeArguments[0] : type;
	return { kind: 'conversion', at, type, conversion: 'nullable-wrap', operand: { kind: 'receiver', at, type: value } };
}
