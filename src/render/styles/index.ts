import { marks } from './marks.js';
import { modes } from './modes.js';
import { plot } from './plot.js';
import { reading } from './reading.js';
import { shell } from './shell.js';
import { tokens } from './tokens.js';

/** All styles of the element, in the order of the cascade. */
export const styles = [tokens, shell, plot, marks, reading, modes];
