// What the types must refuse: each line below is an error, or this file is.
import 'event-timeline/react';

export const wrong = [
  // @ts-expect-error -- no such arrangement
  <event-timeline groupBy="colour" />,
  // @ts-expect-error -- a level is a number
  <event-timeline headingLevel="two" />,
  // @ts-expect-error -- this event has no detail
  <event-timeline ontimeline-select={(event) => event.detail} />,
  // @ts-expect-error -- a list of texts is no list of events
  <event-timeline data={['2002']} />,
];

export const right = [
  <event-timeline data={[{ date: '2002', title: 'One' }]} view="2000/2010" group-by="source" id="a" aria-busy />,
  <event-timeline src="a.json" overview layout="table" ontimeline-warning={({ issues }) => issues[0].pointer} />,
  <event-timeline data={{ start: new Float64Array(1), title: ['One'] }} view={{ start: 0, end: 1 }} />,
];
