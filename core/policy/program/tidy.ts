import type { CheckSettings } from '../statements/retry.ts';
import type { Block, Exit } from './blocks.ts';
import type { Operation } from './program.ts';

/**
 * Skips blocks that only go elsewhere and leaves out those that nothing reaches; the rest is numbered in the order of a walk.
 * @param operations those of the section: their block numbers are changed too.
 */
export function tidyBlocks(blocks: readonly Block[], operations: readonly Operation[]): Block[] {
	const target = (index: number): number => {
		const { instructions, exit } = blocks[index]!;
		return instructions.length === 0 && exit.kind === 'go' && exit.block !== index ? target(exit.block) : index;
	};
	const numbers = new Map<number, number>();
	const order: number[] = [];
	const visit = (index: number): void => {
		const real = target(index);
		if (numbers.has(real)) return;
		numbers.set(real, order.length);
		order.push(real);
		for (const next of successors(blocks[real]!.exit)) visit(next);
	};
	visit(0);
	for (const block of blockNumbers(operations)) visit(block);
	const renumber = (index: number): number => numbers.get(target(index))!;
	for (const operation of operations) renumberOperation(operation, renumber);
	return order.map((index) => ({ ...blocks[index]!, exit: renumberExit(blocks[index]!.exit, renumber) }));
}

function successors(exit: Exit): number[] {
	switch (exit.kind) {
		case 'go':
			return [exit.block];
		case 'branch':
			return [exit.whenTrue, exit.whenFalse];
		case 'suspend':
		case 'base':
			return [exit.resume];
		case 'end':
			return [];
	}
}

function renumberExit(exit: Exit, renumber: (index: number) => number): Exit {
	switch (exit.kind) {
		case 'go':
			return { ...exit, block: renumber(exit.block) };
		case 'branch':
			return { ...exit, whenTrue: renumber(exit.whenTrue), whenFalse: renumber(exit.whenFalse) };
		case 'suspend':
		case 'base':
			return { ...exit, resume: renumber(exit.resume) };
		case 'end':
			return exit;
	}
}

/** Blocks at which the worker may resume because an operation says so. */
function blockNumbers(operations: readonly Operation[]): number[] {
	return operations.flatMap((operation) => {
		const again = operation.name === 'retry-check' ? [(operation.settings as CheckSettings).again] : [];
		return operation.errorBlock === -1 ? again : [operation.errorBlock, ...again];
	});
}

function renumberOperation(operation: Operation, renumber: (index: number) => number): void {
	if (operation.errorBlock !== -1) operation.errorBlock = renumber(operation.errorBlock);
	if (operation.name !== 'retry-check') return;
	const settings = operation.settings as CheckSettings;
	operation.settings = { ...settings, again: renumber(settings.again) };
}
