// What only people at a keyboard need.
export { attachHelp as attach, begin, helpDialog as below, open } from '../help.js';
export { key } from '../keys.js';
export { helpStyles as styles } from '../../render/styles/help.js';
