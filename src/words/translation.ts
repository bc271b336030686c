import type { CardWords } from '../render/card-words.js';
import type { FindWords } from '../render/find-words.js';
import type { HandWords } from '../render/hand-words.js';
import type { HelpWords } from '../render/help-words.js';
import type { LegendWords } from '../render/legend-words.js';
import type { OverviewWords } from '../render/overview-words.js';
import type { PictureWords } from '../render/picture-words.js';
import type { RowWords } from '../render/row-words.js';
import type { ScaleWords } from '../render/scale-words.js';
import type { ShareWords } from '../render/share-words.js';
import type { SourceWords } from '../render/source-words.js';
import type { StoryWords } from '../render/story-words.js';
import type { ColumnWords, TableWords } from '../render/table-words.js';
import type { Words } from '../render/words.js';
import type { DateWords } from '../time/words.js';

/** All words of the interface, in groups: `core` and `dates` are shown by every timeline, each other group by one part. */
export interface Groups {
  core: Omit<Words, 'of'>;
  dates: DateWords;
  sources: SourceWords;
  rows: RowWords;
  card: CardWords;
  find: FindWords;
  table: TableWords;
  columns: ColumnWords;
  story: StoryWords;
  scales: ScaleWords;
  overview: OverviewWords;
  hand: HandWords;
  help: HelpWords;
  share: ShareWords;
  legend: LegendWords;
  pictures: PictureWords;
}

/** Words of a group as plain data: a sentence with things to fill in is a text with placeholders (interpreter.ts). */
export type Terms<T> = {
  readonly [K in keyof T]?: T[K] extends string | ((...args: never[]) => string) ? string : Terms<T[K]>;
};

/** What a number of things is called, by the plural categories of CLDR that the language has: `one`, `few`, `other` … */
export type Plural = Readonly<Record<string, string>>;

/** A language, or a part of it, as plain data. A term that is not there is told in the next language that has it, at last in English. */
export type Translation = {
  /** BCP 47 tag of the language */
  readonly $code: string;
  /** what is counted; `{0#events}` in a text is the number 0 in the form `#events` */
  readonly forms?: Readonly<Record<`#${string}`, Plural>>;
} & { readonly [G in keyof Groups]?: Terms<Groups[G]> };
