// What only a timeline needs that a hand has come near to.
export { attach } from '../hand.js';
export { handStyles as styles } from '../../render/styles/hand.js';
