// What only an event file with sources needs.
export { arrange } from './arrange.js';
