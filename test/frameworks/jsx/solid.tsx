// Types only; there is no page. What they must refuse is an error, or this file is.
import 'event-timeline/solid';

export const right = (
  <event-timeline
    id="a"
    prop:data={[{ date: '2002', title: 'One' }]}
    groupBy="source"
    attr:heading-level="3"
    ref={(element) => element.zoomToFit()}
    on:timeline-select={(event) => event.id?.length}
    on:timeline-view-change={({ start }) => start.toFixed()}
  />
);
export const wrong = [
  // @ts-expect-error -- no such arrangement
  <event-timeline groupBy="colour" />,
  // @ts-expect-error -- this event has no detail
  <event-timeline on:timeline-select={(event) => event.detail} />,
];
