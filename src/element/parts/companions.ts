// What joins a timeline to the tags that show its pieces elsewhere on the page.
export { attach, below, settle } from '../apart/joining.js';
export { companionStyles as styles } from '../../render/styles/companions.js';
