// Engines that are driven without the protocol of Chromium can't emulate media. Of them may be asked what is so anyway; and less motion,
// which is answered in the page: scripts that ask are told so. Styles are not.

/** What media are usually like. */
const USUAL = { media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' };

/** Runs in the page before all else: who has asked already is answered anew. */
export const ANSWER = `{
  const real = matchMedia.bind(globalThis);
  globalThis.matchMedia = (query) => {
    if (!/prefers-reduced-motion: *reduce/.test(query)) return real(query);
    const none = () => undefined;
    const media = { media: query, onchange: null, addEventListener: none, removeEventListener: none };
    return Object.defineProperty(media, 'matches', { get: () => globalThis.wantedMotion === 'reduce' });
  };
}`;

/** @param run runs a script in the page */
export async function emulateUsual(wanted, run) {
  const { reducedMotion, ...others } = wanted;
  const odd = Object.entries(others).filter(([name, value]) => value !== null && value !== USUAL[name]);
  if (odd.length) throw new Error(`This engine can't emulate ${odd.map((pair) => pair.join(' ')).join(', ')}.`);
  if (reducedMotion) await run(`globalThis.wantedMotion = ${JSON.stringify(reducedMotion)}`);
}
