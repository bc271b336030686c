import { plainText } from '../model/text.js';
import type { PartSession } from './session-host.js';

/** What a timeline is called. */
export const nameOf = ({ host, set }: PartSession): string =>
  host.label ?? (plainText(set?.file.head.title, host.locale) || host.words.timeline);
