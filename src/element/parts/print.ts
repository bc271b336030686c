// All events on paper.
export { attachPaper as attach, paper as below } from '../paper.js';
export { printStyles as styles } from '../../render/styles/print.js';
