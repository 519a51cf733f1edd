import type { Transform } from 'assemblyscript/asc';
import binaryen from 'assemblyscript/binaryen';

/**
 * Passes of Binaryen, in this order. V8 optimizes what runs often, but does not inline: that is what pays. The others keep
 * the code small. asc's own lists take four times as long and make nothing faster.
 */
const PASSES = [
	'duplicate-function-elimination',
	'remove-unused-module-elements',
	'simplify-globals',
	'inlining',
	'precompute-propagate',
	'remove-unused-brs',
	'remove-unused-names',
	'merge-blocks',
	'simplify-locals',
	'coalesce-locals',
	'vacuum',
	'reorder-locals',
	'duplicate-function-elimination',
	'remove-unused-module-elements',
];

/** Optimizes the module of a policy, in place of asc. */
export const optimizer = {
	afterCompile(module: binaryen.Module): void {
		// From level 3 on, functions that several others call are inlined too.
		binaryen.setOptimizeLevel(3);
		binaryen.setShrinkLevel(0);
		binaryen.setAlwaysInlineMaxSize(12);
		binaryen.setFlexibleInlineMaxSize(120);
		binaryen.setOneCallerInlineMaxSize(1000);
		binaryen.setAllowInliningFunctionsWithLoops(true);
		module.runPasses(PASSES);
	},
} as Transform;
