// What only an event file needs that names colours.
export { attachInks as attach } from '../inks.js';
export { inkStyles as styles } from '../../render/styles/inks.js';
