// What only another language than English needs.
export { wordsIn } from '../language.js';
