import { Compiler } from '../../core/policy/program/compile/compiler.ts';
import { MODULE_CACHE } from './module-cache.ts';

/**
 * The compiler of all tests of a process, which share its thread: that is slow until it has compiled a module. Nobody closes it.
 * The other process of the tests has the other core.
 */
export const compiler = new Compiler(MODULE_CACHE, 1);
