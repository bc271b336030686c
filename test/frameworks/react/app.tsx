import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { EventTimeline } from 'event-timeline';
import 'event-timeline/react';
import { longer, story, view } from './story';

function App() {
  const [renders, setRenders] = useState(0);
  const [label, setLabel] = useState('Read in React');
  const [rows, setRows] = useState<'lane' | 'none'>('lane');
  const [events, setEvents] = useState(story);
  const [there, setThere] = useState(true);
  const [loaded, setLoaded] = useState(0);
  const [window, setWindow] = useState('');
  const [chosen, setChosen] = useState<string | null>('');
  const element = useRef<EventTimeline>(null);
  return (
    <>
      {there && (
        <event-timeline
          ref={element}
          data={events}
          view={view}
          label={label}
          groupBy={rows}
          heading-level={3}
          className="story"
          style={{ '--timeline-accent': '#0b6e4f' }}
          ontimeline-load={(event) => setLoaded(event.count)}
          ontimeline-view-change={({ start, end }) => setWindow(JSON.stringify({ start, end }))}
          ontimeline-select={(event) => setChosen(event.id)}
        />
      )}
      <button id="again" onClick={() => setRenders(renders + 1)}>
        Render again
      </button>
      <button id="rename" onClick={() => setLabel('Renamed')}>
        Rename
      </button>
      <button id="regroup" onClick={() => setRows('none')}>
        One row
      </button>
      <button id="more" onClick={() => setEvents(longer)}>
        One more
      </button>
      <button id="away" onClick={() => setThere(!there)}>
        Away and back
      </button>
      <button id="fit" onClick={() => element.current?.zoomToFit()}>
        Show all
      </button>
      <output id="renders">{renders}</output>
      <output id="loaded">{loaded}</output>
      <output id="window">{window}</output>
      <output id="chosen">{chosen}</output>
    </>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
