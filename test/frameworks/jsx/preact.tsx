// Types only; there is no page. What they must refuse is an error, or this file is.
import 'event-timeline/preact';

export const right = (
  <event-timeline
    id="a"
    data={[{ date: '2002', title: 'One' }]}
    groupBy="source"
    heading-level="3"
    ref={(element) => void element?.zoomToFit()}
    ontimeline-select={(event) => event.id?.length}
    ontimeline-view-change={({ start }) => start.toFixed()}
  />
);
export const wrong = [
  // @ts-expect-error -- no such arrangement
  <event-timeline groupBy="colour" />,
  // @ts-expect-error -- this event has no detail
  <event-timeline ontimeline-select={(event) => event.detail} />,
];
