// What draws the picture while it moves.
export { Sketch } from '../../render/sketch.js';
