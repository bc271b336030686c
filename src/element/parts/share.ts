// Full screen, and what is copied of the present view.
export { attachShare as attach, isOpen, sharePanelOf as panel, toggle } from '../share/share.js';
export { shareStyles as styles } from '../../render/styles/share.js';
