import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { TimelineSelectEvent, TimelineViewChangeEvent } from 'event-timeline';
import 'event-timeline/define.js';
import { longer, story, view } from './story';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (there()) {
      <event-timeline
        #element
        class="story"
        heading-level="3"
        [data]="events()"
        [view]="view"
        [label]="label()"
        [groupBy]="rows()"
        (timeline-load)="loaded.set($event.count)"
        (timeline-view-change)="tell($event)"
        (timeline-select)="choose($event)"
      ></event-timeline>
      <button id="fit" (click)="element.zoomToFit()">Show all</button>
    }
    <button id="again" (click)="renders.set(renders() + 1)">Render again</button>
    <button id="rename" (click)="label.set('Renamed')">Rename</button>
    <button id="regroup" (click)="rows.set('none')">One row</button>
    <button id="more" (click)="events.set(longer)">One more</button>
    <button id="away" (click)="there.set(!there())">Away and back</button>
    <output id="renders">{{ renders() }}</output>
    <output id="loaded">{{ loaded() }}</output>
    <output id="window">{{ shown() }}</output>
    <output id="chosen">{{ chosen() }}</output>
  `,
})
class App {
  readonly view = view;
  readonly longer = longer;
  readonly renders = signal(0);
  readonly label = signal('Read in Angular');
  readonly rows = signal<'lane' | 'none'>('lane');
  readonly events = signal(story);
  readonly there = signal(true);
  readonly loaded = signal(0);
  readonly shown = signal('');
  readonly chosen = signal<string | null>('');

  tell({ start, end }: TimelineViewChangeEvent) {
    this.shown.set(JSON.stringify({ start, end }));
  }
  choose(event: TimelineSelectEvent) {
    this.chosen.set(event.id);
  }
}

bootstrapApplication(App);
