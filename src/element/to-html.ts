import { check } from '../check/validate.js';
import { eventSetSteps } from '../model/events.js';
import type { TimelineData } from '../model/file.js';
import { readFile } from '../model/reader.js';
import { isLanguage } from '../model/scalars.js';
import { plainText } from '../model/text.js';
import { whole } from '../model/whole.js';
import { article } from '../render/article.js';
import { compare } from '../render/compared.js';
import { heading } from '../render/heading.js';
import { linked } from '../render/linked.js';
import { markdown } from '../render/markdown.js';
import { markup } from '../render/markup.js';
import { pictures } from '../render/pictures.js';
import { ENGLISH, type Words } from '../render/words.js';
import { dictionary, fallbacks, spoken } from '../words/dictionary.js';
import { registered } from '../words/registry.js';
import { shownOf } from './extent.js';
import { sourceOf } from './source.js';
import { voiceOf } from './voice.js';

/** How an event file is told as an article. */
export interface ArticleOptions {
  /**
   * language of words and dates, and of texts that the file has in several; default, as for a tag that is none, the file's own, else
   * "en". Its words are those that `registerTranslation` has been given, and English ones where it has been given none
   */
  readonly lang?: string;
  /** IANA zone of the dates; default the file's, else UTC */
  readonly timeZone?: string;
  /** level of the heading above the list, 1 to 6; 0: none, for a page that has its own. Default 2 */
  readonly headingLevel?: number;
  /** which pictures there are: of the page's own origin (that is, with relative addresses), any, or none; the others are links */
  readonly media?: 'same-origin' | 'any' | 'none';
}

/** Words as they have been registered, the last ones first; what is missing is told in English. */
function wordsIn(locale: string): Words {
  const of = dictionary(spoken([...registered].reverse(), [...fallbacks(locale), 'en']), locale);
  return { ...of(ENGLISH, 'core'), of };
}

/**
 * An event file as HTML that needs no script: a heading, what it is about, and a list of all events in time order, each with
 * its date in words, its text, versions and sources. Standing in the tag it is what is read, printed and found until the
 * timeline is there, and wherever no script runs. All text is escaped; for any server, at build time or for each request.
 * @throws TypeError where there is nothing to tell, and why
 */
export function toHTML(data: TimelineData, options: ArticleOptions = {}): string {
  const { headingLevel: level = 2, media = 'same-origin' } = options;
  const source = sourceOf(data, { timeZone: options.timeZone ?? null, maxEvents: Infinity });
  const { file, times } = readFile(data, source);
  if (!file || !times) throw new TypeError(check(data).fatal?.message ?? 'There are no events in this data.');
  const locale = (isLanguage(options.lang) && options.lang) || (file.head.lang ?? 'en');
  const words = wordsIn(locale);
  const restTitle = words.otherLane;
  const clockFor = (zone: string | undefined) => source.clockFor(zone, undefined);
  const set = whole(eventSetSteps(file, times, { restTitle, clockFor }));
  const voice = voiceOf(set, words, locale, source.zone);
  const { title, description } = file.head;
  const list = article({
    ...voice,
    set,
    order: shownOf(set),
    headingLevel: Math.max(1, level),
    // Who tells it, without who doesn't: as on paper.
    compare(event, set, print) {
      const compared = compare(event, set, print, true);
      return { ...compared, sources: compared.telling };
    },
    linked,
    host: { media },
    rich: { pictures, written: () => null },
  });
  const head = level && title ? heading(level, plainText(title, locale)) : '';
  return markup([head, description ? markdown(plainText(description, locale)) : '', list]);
}

/**
 * The same file as the data of the tag: `<script type="application/json">`, to stand beside the article. So a page needs no
 * second file, and is read the same with a script and without.
 */
export const toScript = (data: TimelineData): string =>
  `<script type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
