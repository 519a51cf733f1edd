import { fileURLToPath } from 'node:url';

/** Where tests keep compiled modules between runs; the key of a module covers all that it is made from. */
export const MODULE_CACHE = fileURLToPath(new URL('../../.runtime/test-modules', import.meta.url));
