// What src/element/why.ts is in the one script: the second script, loaded from beside the first when it is needed. By
// import() where it can be; a page opened from a folder may not import, but may add a script. Both need no permission that
// the first script did not need too. The second one leaves what it exports under a name that tells the version.
/* global NAME */ // given by the bundler: name of the symbol, with the version
const own = document.currentScript?.src;
let loading;

export const why = () =>
  (loading ??= import('./event-timeline-check.js')
    .catch(
      (error) =>
        new Promise((resolve, reject) => {
          if (!own) throw error;
          const script = document.createElement('script');
          script.src = new URL('event-timeline-check.js', own);
          script.onload = resolve;
          script.onerror = reject;
          document.head.append(script);
        }),
    )
    .then(() => globalThis[Symbol.for(NAME)] ?? Promise.reject(new Error(NAME)))
    .catch((error) => {
      loading = undefined; // another load may find it
      throw error;
    }));
