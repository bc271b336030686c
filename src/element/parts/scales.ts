// What an axis that is not of true distances needs, and the first view that is chosen for its reader.
export { attachFolds as attach, foldedWords as summary, project } from '../folding.js';
export { axisOf } from '../scales.js';
export { firstView } from '../first-view.js';
export { foldStyles as styles } from '../../render/styles/folds.js';
