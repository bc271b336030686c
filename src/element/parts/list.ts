// What reads a list in the tag whose items are more than a date and a title.
export { eventOf } from '../long-list.js';
