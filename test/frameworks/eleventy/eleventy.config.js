/** The page is written when the site is built: a list that can be read before any script, and without one. */
export default function (config) {
  config.addPassthroughCopy({ 'node_modules/event-timeline/dist/event-timeline*.js': 'scripts' });
  return { dir: { output: 'dist' } };
}
