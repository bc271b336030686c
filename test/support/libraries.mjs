// What the script leaves out of d3 and Lit; the unbundled modules of the package keep all of both.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * d3-scale can also map colours, strings and dates, and make and format ticks; this element maps numbers and formats with
 * Intl. What d3-scale imports for all that (d3-interpolate, which brings d3-color, d3-format, d3-array) is replaced here by
 * the one function that is used, with d3's own formula; the others throw. Saves 9 kB gzip.
 */
export const numbersOnly = {
  name: 'numbers-only',
  setup({ onResolve, onLoad }) {
    const left =
      'interpolateRound piecewise format formatPrefix formatSpecifier precisionFixed precisionPrefix precisionRound ' +
      'InternMap ascending bisect quantile quantileSorted range tickIncrement tickStep ticks';
    onResolve({ filter: /^d3-(array|format|interpolate)$/ }, ({ importer }) =>
      importer.endsWith('d3-scale.mjs') ? { path: 'only', namespace: 'numbers' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'numbers' }, () => ({
      contents: `const number = (a, b) => (t) => a * (1 - t) + b * t;
        const none = () => { throw new Error('not in this bundle') };
        export { number as interpolate, number as interpolateNumber, ${left.split(' ').map((name) => `none as ${name}`)} };`,
    }));
  },
};

/**
 * d3 declares its modules free of side effects, but they define what they export by calls (`const utcDay = timeInterval(…)`),
 * which a bundler must keep unless each is marked as pure. Saves 1.4 kB gzip.
 */
const pure = (code) =>
  code
    .replace(/^const \[(\w+), (\w+)\] = (.*);$/gm, 'const $1$2 = $3;\nconst $1 = $1$2[0];\nconst $2 = $1$2[1];')
    .replace(/^((?:const|var) [\w$]+ = )([^;\n]*[(.[][^;\n]*);$/gm, '$1/* @__PURE__ */ (() => $2)();')
    .replace(/^(const [\w$]+ = )(?=timeInterval\()/gm, '$1/* @__PURE__ */ ');

/** By module: text that is never reached in this bundle, and what stands in its place. The versions are pinned exactly. */
const CUTS = {
  // A linear scale of two numbers each without ticks, which would bring its number format. 400 B gzip
  'd3-scale.mjs': [
    [/linearish\(scale\)(?=;\n\}\n\nfunction identity\()/, 'scale'],
    ['n > 2 ? polymap : bimap', 'bimap'],
    // What a scale can be asked and told besides domain and range. 200 B
    [/ {2}scale\.(rangeRound|clamp|interpolate|unknown|copy) = function\(.*?\n {2}\};\n/gs, ''],
    ['    if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);\n', ''],
    ['clamp(untransform((input || ', '(untransform((input || '],
    ['transform(clamp(x))', 'transform(x)'],
    [/clamp = identity\$1,/, ''],
    [/switch \(arguments\.length\) \{\n.*?this\.range\(domain\); break;\n {4}default: (.*?) break;\n {2}\}/s, '$1'],
  ],
  // What an interval of d3-time can be asked besides floor, range and every. 120 B
  'd3-time.mjs': [
    [/ {2}interval\.(round|offset) = \(.*?\n {2}\};\n/gs, ''],
    ['floori(date = arguments.length === 0 ? new Date : new Date(+date)), date', 'interval.floor(date)'],
    // Intervals that nobody asks for, kept alive by what is hung on them. 230 B
    [/^(timeYear|utcYear|millisecond)\.every = [^]*?^\};$/gm, ''],
  ],
  // Every browser that knows `light-dark()`, which the styles need, shares style sheets; and `css` is given no values. 280 B
  'css-tag.js': [
    [/t\.ShadowRoot&&\(.*?CSSStyleSheet\.prototype/, 'true'],
    [/"CSSResult is not constructable[^"]*"/, ''],
    [/"Value passed to 'css'[^"]*"\+t\+"[^"]*"/, ''],
  ],
  // Templates of SVG and MathML: an import of them fails now. 60 B. Hooks for polyfills, the count of Lit's copies. 50 B
  'lit-html.js': [
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
    [/,2===i\|\|3===i\)\{.*?\}(?=for)/, ',true);'],
    ['T as mathml,', ''],
    [',w as svg', ''],
    [/,B=t\.litHtmlPolyfillSupport;.*?\.push\("[\d.]+"\);/, ';'],
    // Directives, which the element uses none of: their values, their places in tags, what they ask of a part. 300 B
    [/function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/, ''],
    [/t=M\(this,t,i(,0)?\),(?=a\(t\)|o=)/g, ''],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['(t=M(this,t,i,0)??A)', '(t??=A)'],
    ['M(this,t)', ''],
    ['V:M,', ''],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [
      '?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      '&&(i=new r.ctor(h,r.name,r.strings,this,t))',
    ],
    [/get (parentNode|_\$AU|tagName|startNode|endNode)\(\)\{(?:[^{}]|\{[^}]*\})*?\}/g, ''],
    ['this._$AP?.(!1,!0,s)', ''],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    [/this\._\$AN=void 0,/g, ''],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    // What kind of part one is and which it is in, for those who ask; nodes of a polyfill; templates of another document. 100 B
    [/constructor\(([^()]*)\)\{super\((\.\.\.arguments|\1)\),this\.type=\d\}/g, ''],
    [/this\.type=\d,/g, ''],
    [/this\._\$AM=[se],/g, ''],
    [/(this\._\$AD=t),this\._\$AM=i/, '$1'],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    ['(t?.creationScope??l)', 'l'],
    ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
    // Values inside comments, scripts, styles and the like, templates compiled ahead: there are none. 120 B
    [/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
    [/else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf.*?o\.length-1\}/, ''],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    [/e="number"==typeof s\?this\._\$AC\(t\):\(.*?\),s\);/, 'e=this._$AC(t);'],
  ],
  'lit-element.js': [
    [/connectedCallback\(\)\{super.*?\}disconnectedCallback\(\)\{.*?\}/, ''],
    // The element makes its root itself. 50 B. What only directives ask for. 40 B
    [/createRenderRoot\(\)\{.*?\}(?=update)/, ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [/,s\.litElementHydrateSupport\?.*?o\?\.\(\{LitElement:i\}\);/, ';'],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  // The same hooks and, for decorators, metadata. 100 B. Controllers and initializers: a call of them fails now. 140 B
  'reactive-element.js': [
    [/,p\?\.\(\{ReactiveElement:y\}\),.*?\.push\("[\d.]+"\);/, ';'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    [/static addInitializer\(t\)\{.*?\}(?=static get)/, ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [/addController\(t\)\{.*?\}(?=_\$E_\(\)\{)/, ''],
    [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
    [/this\._\$EO\?\.forEach\(t=>t\.host\w+\?\.\(\)\),?/g, ''],
    // Symbols as properties, styles in lists of lists. 50 B. What an element may do before, instead of and after an update. 50 B
    [',...o(t)', ''],
    [/(static finalizeStyles\(s\)\{).*?\}(?=static _\$Eu)/, '$1return s}'],
    ['t=this.shouldUpdate(s),t?(this.willUpdate(s),', 't=!0,this.willUpdate(s),'],
    ['this.update(s)):this._$EM()}catch', 'this.update(s)}catch'],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['shouldUpdate(t){return!0}', ''],
    ['firstUpdated(t){}', ''],
    ['const t=this.scheduleUpdate();return null!=t&&await t,', 'this.performUpdate();return '],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    // Converters of one's own, objects in attributes. 90 B
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [
      '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'u',
    ],
  ],
};

/** Makes the cuts. A library that has changed under them stops the build. */
export const lessOfLibraries = {
  name: 'less-of-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const [from, to] of CUTS[path.basename(file)] ?? []) {
        const before = contents;
        contents = contents.replace(from, to);
        if (contents === before) throw new Error(`${file} is not what test/support/libraries.mjs expects: no ${from}.`);
      }
      return { contents: /[\\/]d3-(array|time)\.mjs$/.test(file) ? pure(contents) : contents };
    });
  },
};
