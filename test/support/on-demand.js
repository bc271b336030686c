// What src/element/parts.ts is in the one script: the others, each loaded from beside it when it is needed. By import() where
// it can be; a page opened from a folder may not import, but may add a script. Both need no permission that the first script
// did not need too. A part leaves what it exports under a name that tells the version (VERSION, given by the bundler).
const { src: own, nonce } = document.currentScript ?? {};

const loading = {};

export function load(name) {
  const file = `event-timeline-${name}.js`;
  const path = './' + file; // not known when bundled, so that it is left as it is
  return (loading[name] ??= import(path)
    .catch(
      (error) =>
        new Promise((resolve, reject) => {
          if (!own) throw error;
          const script = document.createElement('script');
          script.nonce = nonce; // a page that lets in only what it knows knows the first script
          script.src = new URL(file, own);
          script.onload = resolve;
          script.onerror = () => reject(error);
          document.head.append(script);
        }),
    )
    .then(() => globalThis[Symbol.for(`event-timeline-${name}@${VERSION}`)] ?? Promise.reject(new Error(name)))
    .catch((error) => {
      delete loading[name]; // another load may find it
      throw error;
    }));
}

export const loadPack = (code, kind) => load(`words-${code}${kind}`);
