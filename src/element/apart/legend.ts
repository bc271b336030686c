import type { TemplateResult } from 'lit';
import { shownIn, type Sign } from '../../model/signs.js';
import { legend } from '../../render/legend.js';
import { legendWords } from '../../render/legend-words.js';
import { nameOf } from '../name.js';
import { orderOf } from '../order.js';
import type { PartSession } from '../session-host.js';

/** The legend of what the events show that a filter and a day leave; of pills while there are some in the picture. */
export function legendOf(session: PartSession): TemplateResult {
  const { host, plot } = session;
  const set = session.set!;
  const { signs, lanes } = shownIn(set, orderOf(session));
  const hasPills = plot?.set === set && plot.scene?.marks.some(({ shape }) => shape === 'cluster');
  return legend({
    words: legendWords(host.words),
    name: nameOf(session),
    signs: hasPills ? new Set<Sign>([...signs, 'cluster']) : signs,
    lanes: set.lanes,
    used: lanes,
    note: host.words.versions(2),
  });
}
