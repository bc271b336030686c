/** Three made-up events of two sources, which differ about the date of one. */
export const THREE_DAYS = {
  title: 'Three days in September',
  sources: [
    { id: 'a', title: 'The first paper', published: '2024-09-03' },
    { id: 'b', title: 'The second paper', published: '2024-09-05' },
  ],
  lanes: [
    { id: 'court', title: 'Court' },
    { id: 'street', title: 'Street' },
  ],
  events: [
    { id: 'warrant', date: '2024-09-01', title: 'A warrant is read', lane: 'court', sources: ['a', 'b'] },
    {
      id: 'visit',
      date: '2024-09-02',
      title: 'A visit begins',
      lane: 'street',
      text: 'He came by air.',
      claims: [
        { source: 'a', date: '2024-09-02' },
        { source: 'b', date: '2024-09-03' },
      ],
    },
    { id: 'protest', date: '2024-09-03', title: 'People protest', lane: 'street', sources: ['b'] },
  ],
};
