// What only a timeline with an overview needs.
export { attach } from '../overview.js';
export { overviewStyles as styles } from '../../render/styles/overview.js';
