// What only a picture with several lanes needs.
export { attachRows as attach, rowPanel as panel, rowTools, stackRows as stack, tools } from '../rows.js';
export { rowStyles as styles } from '../../render/styles/rows.js';
