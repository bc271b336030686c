// Made from the files in src/words/packs by "npm run generate".
import type { Translation } from './translation.js';

type Load = () => Promise<{ readonly default: Translation }>;

/** Words by language. */
export const PACKS: Readonly<Record<string, Load | undefined>> = {
  ar: () => import('./packs/ar.js'),
  de: () => import('./packs/de.js'),
  es: () => import('./packs/es.js'),
  fa: () => import('./packs/fa.js'),
  fi: () => import('./packs/fi.js'),
  fr: () => import('./packs/fr.js'),
  he: () => import('./packs/he.js'),
  hi: () => import('./packs/hi.js'),
  id: () => import('./packs/id.js'),
  it: () => import('./packs/it.js'),
  ja: () => import('./packs/ja.js'),
  ko: () => import('./packs/ko.js'),
  mn: () => import('./packs/mn.js'),
  nl: () => import('./packs/nl.js'),
  pl: () => import('./packs/pl.js'),
  pt: () => import('./packs/pt.js'),
  ru: () => import('./packs/ru.js'),
  tr: () => import('./packs/tr.js'),
  uk: () => import('./packs/uk.js'),
  vi: () => import('./packs/vi.js'),
  zh: () => import('./packs/zh.js'),
};
