/** Copies the tree of a body with its type parameters replaced. */
import type { BoundCatch, BoundStatement } from '../bound.ts';
import { ExpressionRewriter } from './expression-rewriter.ts';

type StatementOf<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

export class Rewriter extends ExpressionRewriter {
	statements(statements: readonly BoundStatement[]): BoundStatement[] {
		return statements.map((statement) => this.#statement(statement));
	}

	#statement(statement: BoundStatement): BoundStatement {
		this.specializer.binder.step(statement.at);
		switch (statement.kind) {
			case 'expression':
				return { ...statement, expression: this.expression(statement.expression) };
			case 'declare':
				return { ...statement, local: this.local(statement.local), value: this.optional(statement.value) };
			case 'return':
			case 'throw':
				return { ...statement, value: this.optional(statement.value) };
			case 'yield':
				return { ...statement, value: this.expression(statement.value) };
			case 'block':
				return { ...statement, statements: this.statements(statement.statements) };
			case 'if':
				return this.#if(statement);
			case 'while':
			case 'do':
				return {
					...statement,
					condition: this.expression(statement.condition),
					body: this.statements(statement.body),
				};
			case 'for':
				return {
					...statement,
					initializers: this.statements(statement.initializers),
					condition: this.optional(statement.condition),
					updates: this.all(statement.updates),
					body: this.statements(statement.body),
				};
			case 'foreach':
				return {
					...statement,
					local: this.local(statement.local),
					source: this.expression(statement.source),
					element: this.withReceiver(null, statement.element),
					body: this.statements(statement.body),
				};
			case 'switch':
				return this.#switch(statement);
			case 'try':
				return {
					...statement,
					body: this.statements(statement.body),
					catches: statement.catches.map((clause) => this.#catch(clause)),
					finally: statement.finally === null ? null : this.statements(statement.finally),
				};
			case 'local-function':
				return this.#localFunction(statement);
			default:
				return statement;
		}
	}

	#if(statement: StatementOf<'if'>): BoundStatement {
		const condition = this.expression(statement.condition);
		const then = this.statements(statement.then);
		return { ...statement, condition, then, else: statement.else === null ? null : this.statements(statement.else) };
	}

	#switch(statement: StatementOf<'switch'>): BoundStatement {
		const value = this.expression(statement.value);
		const sections = statement.sections.map((section) => ({
			...section,
			labels: section.labels.map(({ test }) => ({ test: test === null ? null : this.withReceiver(null, test) })),
			body: this.statements(section.body),
		}));
		return { ...statement, value, sections };
	}

	#catch(clause: BoundCatch): BoundCatch {
		return {
			exception: this.type(clause.exception),
			local: clause.local === null ? null : this.local(clause.local),
			filter: this.optional(clause.filter),
			body: this.statements(clause.body),
		};
	}

	/** The copies of a generic function stand where it stood. */
	#localFunction(statement: StatementOf<'local-function'>): BoundStatement {
		const { at, function: bound } = statement;
		if (bound.typeParameters.length === 0) return { ...statement, function: this.function(bound) };
		return { kind: 'block', at, statements: this.environment.specializationsOf(bound).statements };
	}
}
