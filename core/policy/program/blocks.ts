/** The blocks of a section: straight-line work between the points where a run branches, suspends or ends. */
import type { SlotExpression } from '../statements/parsed.ts';

export type Instruction =
	/** Names the operation that is to blame when what follows fails. */
	| { kind: 'at'; operation: number }
	/** Evaluates an expression into a slot of the operation that runs next. */
	| { kind: 'store'; expression: SlotExpression }
	/** Evaluates an expression into the variable that the operation names. */
	| { kind: 'variable'; operation: number; expression: SlotExpression }
	/** A synchronous operation; it may end the request. */
	| { kind: 'run'; operation: number };

export type Exit =
	| { kind: 'go'; block: number }
	| { kind: 'branch'; condition: SlotExpression; whenTrue: number; whenFalse: number }
	/** The worker runs the operation, then resumes. */
	| { kind: 'suspend'; operation: number; resume: number }
	/** The worker runs the outer scope's section, then resumes. */
	| { kind: 'base'; resume: number }
	| { kind: 'end' };

export interface Block {
	instructions: Instruction[];
	exit: Exit;
}

/** Blocks as text, for golden files. */
export function blocksText(blocks: readonly Block[]): string {
	return blocks
		.map((block, index) => [`${index}:`, ...block.instructions.map(instructionText), exitText(block.exit)].join('\n  '))
		.join('\n');
}

function instructionText(instruction: Instruction): string {
	switch (instruction.kind) {
		case 'store':
			return `store ${instruction.expression.slot} ${instruction.expression.source.text}`;
		case 'variable':
			return `variable ${instruction.operation} ${instruction.expression.source.text}`;
		default:
			return `${instruction.kind} ${instruction.operation}`;
	}
}

function exitText(exit: Exit): string {
	switch (exit.kind) {
		case 'go':
			return `go ${exit.block}`;
		case 'branch':
			return `branch ${exit.condition.source.text} ? ${exit.whenTrue} : ${exit.whenFalse}`;
		case 'suspend':
			return `suspend ${exit.operation}, resume ${exit.resume}`;
		case 'base':
			return `base, resume ${exit.resume}`;
		case 'end':
			return 'end';
	}
}
