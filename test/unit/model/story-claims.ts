import type { Dispute, TimelineEvent } from '../../../src/model/file.js';

export const event = (fields: Partial<TimelineEvent>): TimelineEvent => ({
  id: 'e',
  date: '2024',
  title: 'An event',
  ...fields,
});

/** The events of the story that carry claims, and its disputes, as the design of the event file gives them. */
export const EVENTS: TimelineEvent[] = [
  event({ id: 'visit-2019', date: '2019-09', sources: ['s1'] }),
  event({
    id: 'warrant',
    date: '2023-03-17',
    sources: ['s0', 's3'],
    claims: [
      { id: 'w-month', source: ['s2', 's4'], date: '2023-03' },
      { source: 's1', date: '2023' },
      { id: 'w-vague', source: 's0', topic: 'grounds', value: 'situation in Ukraine' },
      { id: 'w-kids', source: ['s1', 's2', 's3', 's4'], topic: 'grounds', value: 'deportation of children' },
      { source: 's3', topic: 'also wanted', value: 'Maria Lvova-Belova' },
      { source: 's4', topic: 'also wanted', value: 'other Russian officials' },
    ],
  }),
  event({
    id: 'fewer-trips',
    date: '2023-03/2024-08',
    claims: [
      {
        id: 't-five',
        source: 's3',
        topic: 'countries visited',
        value: 'Belarus, Kyrgyzstan, China, North Korea, Kazakhstan',
      },
      { id: 't-three', source: 's1', topic: 'countries visited', value: 'China, North Korea, Azerbaijan' },
    ],
  }),
  event({
    id: 'brics',
    date: '2023-08',
    sources: ['s1'],
    claims: [
      { id: 'b-missed', source: ['s1', 's3'], topic: 'attendance', value: 'absent' },
      { id: 'b-video', source: 's4', date: '2023', topic: 'attendance', value: 'by video link' },
    ],
  }),
  event({ id: 'g20', date: '2023-09', sources: ['s1', 's3'], claims: [{ id: 'g-year', source: 's3', date: '2023' }] }),
  event({ id: 'hacks', claims: [{ source: 's3', attribution: ['Google threat analysts'], stance: 'reports' }] }),
  event({ id: 'azerbaijan', date: '2024-08-15~', sources: ['s1'] }),
  event({
    id: 'peskov',
    sources: ['s0', 's1'],
    claims: [
      { source: ['s0', 's1'], says: 'Nothing to fear' },
      { source: 's0', stance: 'denies', says: 'Concern', rank: 'deprecated' },
    ],
  }),
  event({
    id: 'assurance',
    status: 'reported',
    claims: [
      { id: 'a-given', source: 's0', topic: 'assurance', value: 'given', attribution: 'an unnamed person' },
      { id: 'a-markov', source: 's3', topic: 'assurance', value: 'given', attribution: ['Bloomberg', 'Sergei Markov'] },
      { id: 'a-will-not', source: 's2', topic: 'assurance', value: 'authorities signal no arrest' },
      { id: 'a-open', source: 's2', topic: 'assurance', value: 'not officially confirmed', stance: 'doubts' },
      { id: 'a-unlikely', source: 's4', topic: 'assurance', value: 'arrest unlikely', stance: 'doubts' },
    ],
  }),
  event({
    id: 'visit',
    date: '2024-09-02/2024-09-03',
    sources: ['s2'],
    claims: [
      { id: 'v-plan', source: ['s0', 's1', 's3', 's4'], date: '2024-09-03', status: 'planned' },
      { id: 'v-begun', source: 's2', date: '2024-09-02/2024-09-03', status: 'confirmed', rank: 'preferred' },
      { id: 'v-ever', source: 's0', topic: 'first', value: 'first ever to a state under the court' },
      { id: 'v-since', source: ['s1', 's2', 's3', 's4'], topic: 'first', value: 'first since the warrant' },
    ],
  }),
];

export const dispute = (id: string, sides: string[][], fields: Partial<Dispute> = {}): Dispute => ({
  id,
  question: `${id}?`,
  sides: sides.map((claims, k) => ({ label: `Side ${k}`, claims })),
  ...fields,
});

export const DISPUTES: Dispute[] = [
  dispute('d-day', [['v-begun'], ['v-plan']], { kind: 'update', events: ['visit'], state: 'explained' }),
  dispute('d-assurance', [['a-given', 'a-markov'], ['a-will-not', 'a-unlikely'], ['a-open']], {
    kind: 'contradiction',
  }),
  dispute('d-countries', [['t-five'], ['t-three']], {
    kind: 'contradiction',
    events: ['fewer-trips', 'azerbaijan'],
    state: 'open',
  }),
  dispute('d-first', [['v-ever'], ['v-since']], { kind: 'scope', events: ['visit', 'visit-2019'], state: 'resolved' }),
  dispute('d-brics', [['b-missed'], ['b-video']], { kind: 'scope', state: 'explained' }),
  dispute('d-grounds', [['w-vague'], ['w-kids']], { kind: 'precision', events: ['warrant'] }),
];
