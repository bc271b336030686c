// What only searching and choosing need.
export { sieve, sift } from '../find/finding.js';
export { attach, look, sought } from '../find/find.js';
export { findStyles as styles } from '../../render/styles/find.js';
