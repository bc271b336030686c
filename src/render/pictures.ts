import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Media, Text } from '../model/file.js';
import { addressOf, hrefOf, link } from './links.js';
import { pictureWords } from './picture-words.js';
import type { RichHost } from './details.js';
import { joined } from './telling.js';
import type { Words } from './words.js';

/** Which pictures may load, by where they come from. */
export type Allowed = 'same-origin' | 'any' | 'none';

/** Whether it comes from where the page does; on a server that is what names no origin of its own. */
const isOwn = (url: URL, text: string): boolean =>
  isServer
    ? hrefOf(url, text) === text && !/^(\w+:|[\\/]{2})/.test(text.trim())
    : url.origin === globalThis.origin || url.protocol === 'file:';

/**
 * The pictures of an event, each in a box that has its size before it comes and if it never does: of its own shape where the
 * file gives width and height, else 3 : 2. One that may not load is a line with a link to it.
 * @param host whose file it is: a relative address stands beside the file that was loaded, else beside the page
 * @param isPrinted it is needed at once
 */
export function pictures(
  media: readonly Media[] | undefined,
  { media: allowed, origin }: RichHost,
  plain: (text: Text | undefined) => string,
  of: Words,
  isPrinted = false,
): TemplateResult[] | undefined {
  const words = pictureWords(of);
  const beside = origin?.src && new URL(origin.src, document.baseURI);
  const one = ({ url: address, alt, caption, credit, license, width, height }: Media): TemplateResult => {
    const text = beside && URL.canParse(address, beside) ? new URL(address, beside).href : address;
    const url = addressOf(text);
    const shows = url && (allowed === 'any' || (allowed !== 'none' && isOwn(url, text)));
    const said = plain(alt);
    const told = plain(caption);
    const by = joined(credit, license);
    if (!shows) {
      const about = allowed === 'none' ? words.left : words.notLoaded(url?.host ?? '');
      return html`<p class="muted" dir="auto">
        ${about}: ${link(text, html`<bdi>${said || told || words.picture}</bdi>`)}${by && ` · ${by}`}
      </p>`;
    }
    const shape = width && height ? `${width} / ${height}` : '3 / 2';
    return html`<figure class="picture">
      <div class="picture-box" .style=${`aspect-ratio: ${shape}`}>
        <img
          alt=${said}
          loading=${isPrinted ? 'eager' : 'lazy'}
          decoding="async"
          referrerpolicy="no-referrer"
          width=${width ?? nothing}
          height=${height ?? nothing}
          src=${hrefOf(url, text)}
        />
      </div>
      ${told || by ? html`<figcaption dir="auto">${told} ${by && html`<span class="muted">${by}</span>`}</figcaption>` : nothing}
    </figure>`;
  };
  return media?.map(one);
}
