import type { Words } from './words.js';

/** The words of the keyboard help, in English. */
export const ENGLISH_HELP = {
  title: 'What the keys do',
  columns: ['Key', 'What it does'],
  close: 'Close',
  /** the event with the focus was taken away */
  gone: (title: string) => `No longer shown: ${title}. This is the nearest event.`,
  /** what they do, and where */
  keys: {
    inPicture: 'In the picture',
    beside: 'Next or previous event in time',
    row: 'Nearest event in the row below or above',
    ends: 'First or last event',
    page: 'A page later or earlier, to the nearest event there',
    move: 'Move the picture a little, the focus stays at its event while that is in view',
    open: 'Open the event, or zoom into a group of events; a group at one time is listed',
    close: 'Close what is open, then back to the view before',
    zoom: 'Zoom in or out at the event',
    everything: 'Show everything',
    dispute: 'Open the next or the previous event about which the sources differ',
    letters: 'The next event whose title begins with what you type',
    help: 'This help',
    off: 'Keys of single characters (+ − 0 . , ? and letters) are turned off on this page.',
    inSearch: 'In the search field',
    found: 'To the first event that matches',
    clear: 'Clear the search',
    inTools: 'In the toolbar and at folded time',
    control: 'Next or previous control or fold',
    controlEnds: 'First or last control or fold',
    press: 'Press the button, open or close the fold',
    choice: 'Another choice, in a list of choices',
    panel: 'Into the panel that the button has opened',
    closePanel: 'Close the panel',
    atHandles: 'At the handles of the overview and of “As known on”',
    handle: 'Move the handle later or earlier',
    anywhere: 'Everywhere',
    regions: 'To the next or the previous of these: search, toolbar, picture, folds, overview, details',
  },
};

export type HelpWords = typeof ENGLISH_HELP;

/** They in the language of an element. */
export const helpWords = (words: Words): HelpWords => words.of(ENGLISH_HELP, 'help');

/** One line of the help: keys, any of which does it, or two of which do the one and the other thing. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly what: string;
}

export interface KeyGroup {
  /** where the keys have to be pressed */
  readonly where: string;
  readonly lines: readonly KeyLine[];
  /** what is to be said of the group besides */
  readonly note?: string;
}

export interface KeyModes {
  /** time runs from right to left */
  readonly rtl: boolean;
  /** time runs down */
  readonly vertical: boolean;
  /** character keys are on */
  readonly shortcuts: boolean;
}

/** Every key there is, in plain words. The help shows it, and whoever else wants to print it. */
export function keyMap({ rtl, vertical, shortcuts }: KeyModes, words = ENGLISH_HELP.keys): readonly KeyGroup[] {
  const [next, previous] = rtl ? ['←', '→'] : ['→', '←'];
  const along = vertical ? ['↓', '↑'] : [next, previous];
  const line = (what: string, ...keys: string[]): KeyLine => ({ keys, what });
  const inPicture = [
    line(words.beside, ...along, ...(vertical ? [next, previous] : [])),
    ...(vertical ? [] : [line(words.row, '↓', '↑')]),
    line(words.ends, 'Home', 'End'),
    line(words.page, 'Page Down', 'Page Up'),
    line(words.move, ...along.map((key) => `Shift + ${key}`)),
    line(words.open, 'Enter', 'Space'),
    line(words.close, 'Escape'),
  ];
  const characters = [
    line(words.zoom, '+', '−'),
    line(words.everything, '0'),
    line(words.dispute, '.', ','),
    line(words.letters, 'A … Z'),
    line(words.help, '?'),
  ];
  return [
    {
      where: words.inPicture,
      lines: shortcuts ? [...inPicture, ...characters] : inPicture,
      note: shortcuts ? undefined : words.off,
    },
    {
      where: words.inSearch,
      lines: [line(words.found, 'Enter', '↓'), line(words.clear, 'Escape')],
    },
    {
      where: words.inTools,
      lines: [
        line(words.control, next, previous),
        line(words.controlEnds, 'Home', 'End'),
        line(words.press, 'Enter', 'Space'),
        line(words.choice, '↓', '↑'),
        line(words.panel, 'Tab'),
        line(words.closePanel, 'Escape'),
      ],
    },
    {
      where: words.atHandles,
      lines: [line(words.handle, next, previous)],
    },
    {
      where: words.anywhere,
      lines: [line(words.regions, 'Tab', 'Shift + Tab')],
    },
  ];
}
