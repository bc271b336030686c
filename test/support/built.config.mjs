// The tests of the element on the script that readers load: what was bundled, shortened and minified is still the same element.
// The long run compares both besides, picture by picture. Needs the build.
//   node node_modules/@web/test-runner/dist/bin.js --config test/support/built.config.mjs
import config from '../../web-test-runner.config.mjs';

/** Module that stands for src/index.js and src/define.js in the tests of the element. */
const BUILT = '/test/support/built.js';
const MODULE = `import '/dist/event-timeline.js';
  export const EventTimeline = customElements.get('event-timeline');`;

const isLong = Number(process.env.BROWSER_LAW_RUNS) > 100;

export default {
  ...config,
  files: ['test/element/**/*.test.ts', `test/built/${isLong ? '*' : 'languages'}.test.ts`],
  plugins: [
    {
      name: 'built',
      resolveImport: ({ source, context }) =>
        context.path.startsWith('/test/element/') && /\/src\/(index|define)\.js$/.test(source) ? BUILT : undefined,
      serve: ({ path }) => (path === BUILT ? MODULE : undefined),
    },
    ...config.plugins,
  ],
};
