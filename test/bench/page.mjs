// The part of the benchmark that runs in the page, as `window.bench`. The peer is named in the address: /?peer=ours
import { makeSet } from './data.mjs';

const peer = await import(`./peers/${new URLSearchParams(location.search).get('peer')}.mjs`);
const root = document.getElementById('root');
/** What the peer is given. Held here, so that it counts as the page's and not as the peer's memory. */
let given;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A task that comes after the style, layout, paint and commit of the present frame. */
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

async function settle() {
  for (let k = 0; k < 2; k++) {
    await frame();
    await task();
  }
}

await peer.load();

window.bench = {
  settle,
  mark: (name) => void performance.mark(name),

  prepare(kind, size) {
    given = peer.prepare(makeSet(kind, size));
  },

  /** From objects given to the end of the frame with the first full picture. */
  async mount() {
    performance.mark('bench:given');
    await peer.mount(root, given);
    performance.mark('bench:told');
    await settle();
    performance.mark('bench:shown');
  },

  view() {
    const { start, end } = peer.view(root);
    return { start, end };
  },

  /** A point at half the height of the page and a part of the width of what shows time. */
  pointAt(part) {
    const { left, width } = peer.plot(root);
    return { x: Math.round(left + width * part), y: Math.round(root.clientHeight / 2) };
  },

  elements: () => peer.elements(root),

  /** Mounts and unmounts the same events again and again. */
  async cycle(times) {
    for (let k = 0; k < times; k++) {
      await peer.mount(root, given);
      peer.unmount(root);
      root.replaceChildren();
      await task();
    }
    await settle();
  },

  /** User Timing keeps every mark that is made, until the page clears it. */
  clearMarks: () => performance.clearMarks(),
};
