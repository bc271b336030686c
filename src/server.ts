export { toHTML, toScript, type ArticleOptions } from './element/to-html.js';
