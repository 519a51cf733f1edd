/** What every test file does besides its own. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Registered first, it runs last.
afterAll(removeTemporaryFolders);
