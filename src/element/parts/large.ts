// What parses a large file while it comes in.
export { LargeText } from '../large-text.js';
