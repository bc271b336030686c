// What only events need that have pictures, or that the page itself writes about.
export { written } from '../rich.js';
export { pictures } from '../../render/pictures.js';
export { pictureStyles as styles } from '../../render/styles/pictures.js';
