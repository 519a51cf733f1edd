import { EVERY_SECTION, statement } from './statement.ts';

/** Stands for the same section of the outer scope. */
export const base = statement('base', { sections: EVERY_SECTION, repeat: 'section', execution: 'flow' });
