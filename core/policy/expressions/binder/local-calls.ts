/** Calls of local functions. */
import type { BoundExpression } from '../bound.ts';
import { emptyType } from '../signatures/library.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Member, Parameter } from '../types.ts';
import { bindArguments, bindCandidate, hasFaultyArgument, inWrittenOrder } from './arguments.ts';
import { type Binder, errorAt } from './binder.ts';
import { reportMisfit } from './misfits.ts';
import { resolveOverload } from './overloads.ts';
import type { ScopeEntry } from './scope.ts';

/** A local function as its scope knows it. */
type FunctionEntry = Extract<ScopeEntry, { kind: 'function' }>;

export function callLocalFunction(
	binder: Binder,
	entry: FunctionEntry,
	name: string,
	syntax: ExpressionOf<'call'>,
): BoundExpression {
	const { at } = syntax;
	const list = bindArguments(binder, syntax.arguments);
	const member = localFunctionMember(entry, name);
	const resolved = resolveOverload(binder, [member], list, null);
	if (resolved.kind !== 'found') {
		const isNew = resolved.kind === 'misfit' && !hasFaultyArgument(list);
		if (isNew) reportMisfit(binder, resolved.misfit, list, name, at, 1);
		return errorAt(at);
	}
	return inWrittenOrder(binder, resolved.candidate, null, list, (_receiver, ordered) => {
		const values = bindCandidate(binder, resolved.candidate, ordered, at);
		return { kind: 'local-call', at, type: entry.function.returns, function: entry.function, arguments: values };
	});
}

/** What declares local functions: nothing that has a name. */
const LOCAL_FUNCTIONS = emptyType('', 'class');

/** A local function as a member, for overload resolution. */
function localFunctionMember(entry: FunctionEntry, name: string): Member {
	const parameters = entry.function.parameters.map((local, index) => {
		const value = entry.defaults[index];
		const optional = value === undefined ? {} : { defaultValue: value };
		const isParams = entry.hasParams && index === entry.function.parameters.length - 1;
		const mode = isParams ? 'params' : (local.byReference ?? 'value');
		return { name: local.name, type: local.type, mode, ...optional } satisfies Parameter;
	});
	return {
		kind: 'method',
		name,
		declaring: LOCAL_FUNCTIONS,
		isStatic: true,
		isExtension: false,
		typeParameters: [],
		parameters,
		returns: entry.function.returns,
		canRead: true,
		canWrite: false,
		implementation: name,
		setter: null,
	};
}
