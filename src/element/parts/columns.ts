// What only events given as columns need.
export { columnSetSteps } from '../../model/columnar.js';
