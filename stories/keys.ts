import { keyMap } from '../src/render/help-words.js';

/** The keys of the element, as its own help lists them. */
export const KEYS = keyMap({ rtl: false, vertical: false, shortcuts: true });
