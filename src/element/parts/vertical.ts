// One column, time runs down.
export { columnSizes as sizes } from '../column.js';
export { turnInput as attach } from '../turned-input.js';
export { columnStyles as styles } from '../../render/styles/column.js';
