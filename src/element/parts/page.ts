// What ties a timeline to others on its page, and to the address of the page.
export { addressNow, attach, begin, tools, wish } from '../page/page.js';
