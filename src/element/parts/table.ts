// What shows all events as a table in place of the picture.
export { focusEvent, tableOf, tools } from '../table/table.js';
export { tableStyles as styles } from '../../render/styles/table.js';
