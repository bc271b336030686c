import { sourcesOf } from '../../model/claims.js';
import type { Source } from '../../model/file.js';
import { plainText } from '../../model/text.js';
import { shareWords } from '../../render/share-words.js';
import { list } from '../../render/telling.js';
import { numberOf } from '../extent.js';
import { nameOf } from '../name.js';
import { orderOf } from '../order.js';
import type { PartSession } from '../session-host.js';

/** The address as a page’s readers can use it. */
function absolute(address: string | undefined): string {
  try {
    return address ? new URL(address, document.baseURI).href : '';
  } catch {
    return '';
  }
}

/** One source in a line; of a reference that is an address that. */
function sourceLine(ref: string, source: Source | undefined, { voice }: PartSession): string {
  if (!source) return `- ${ref}`;
  const { title, author, publisher, published, url } = source;
  const told = [
    list(author).join(', '),
    plainText(title, voice.locale),
    publisher,
    published && voice.date(published, 'long'),
    absolute(url),
  ];
  return `- ${told.filter(Boolean).join('. ')}`;
}

/**
 * What is shown now as plain text to cite: the timeline and its view, the open event and its sources, the address and the day.
 * @param address of the view
 */
export function citation(session: PartSession, address: string, now = new Date()): string {
  const { host, set, plot, voice } = session;
  const { locale } = voice;
  const { cited } = shareWords(host.words);
  const isTable = host.layout === 'table';
  const told = [
    plot?.scene && !isTable ? voice.viewText(plot.scene.view) : cited.events(orderOf(session).length),
    ...(host.asOf ? [cited.known(voice.date(host.asOf, 'long'))] : []),
    ...(host.filter ? [cited.matching(host.filter)] : []),
  ];
  const event = numberOf(set, plot?.state.selected ?? null);
  const sources = event < 0 ? [] : sourcesOf(set!.record(event));
  const day = new Intl.DateTimeFormat([locale, 'en'], { dateStyle: 'long', calendar: 'gregory' }).format(now);
  return [
    cited.timeline(nameOf(session), told),
    ...(event < 0 ? [] : [cited.event(voice.title(event), voice.when(event))]),
    ...(sources.length ? [cited.sources(sources.length)] : []),
    ...sources.map((ref) =>
      sourceLine(
        ref,
        set!.file.sources.find(({ id }) => id === ref),
        session,
      ),
    ),
    address,
    cited.accessed(day),
  ].join('\n');
}
