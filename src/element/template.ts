import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../model/text.js';
import { details } from '../render/details.js';
import { heading } from '../render/heading.js';
import { table as eventTable } from '../render/table.js';
import { toolbar, type ToolbarAction } from '../render/toolbar.js';
import type { Words } from '../render/words.js';
import { formatView } from '../time/labels.js';
import type { View } from '../time/view.js';
import { emptyPanel, errorPanel, groupList, loadingPanel } from './panels.js';
import type { Session } from './session.js';

/** What the frame around the picture shows. */
export interface FrameContext {
  readonly session: Session;
  readonly words: Words;
  readonly locale: string;
  readonly rtl: boolean;
  readonly label: string | null;
  readonly headingLevel: number;
  readonly filter: string | null;
  readonly selected: string | null;
  /** the table stands in place of the picture */
  readonly table: boolean;
  readonly page: number;
  readonly toolbarAt: ToolbarAction;
  readonly act: (action: ToolbarAction) => void;
  readonly toolbarFocus: (action: ToolbarAction) => void;
  readonly turn: (page: number) => void;
  readonly close: () => void;
  readonly retry: () => void;
}

/** One landmark: heading, summary in words, toolbar, picture or table, details, status. */
export function frame(context: FrameContext): TemplateResult {
  const { session, words, locale } = context;
  const { set, state, failure, plot } = session;
  const shown = !!set?.size;
  const named = context.label ?? plainText(set?.file.head.title, locale);
  const tableShown = shown && context.table;
  return html`<section class="root" aria-labelledby="heading" aria-busy=${state === 'loading' ? 'true' : 'false'}>
    <slot name="header"></slot>
    <div id="heading">
      ${heading(context.headingLevel, html`<bdi>${named || words.timeline}</bdi>`, named ? 'heading' : 'visually-hidden')}
    </div>
    ${failure ? errorPanel(failure, words, context.retry) : nothing}
    ${state === 'loading' && !shown ? loadingPanel(words) : nothing}
    ${state === 'empty' ? emptyPanel(words.empty) : nothing}
    <div class="present" ?hidden=${!shown}>
      <p class="summary" id="summary" dir="auto">${shown ? summary(context) : nothing}</p>
      ${toolbar({
        words,
        rtl: context.rtl,
        table: context.table,
        current: context.toolbarAt,
        act: context.act,
        focus: context.toolbarFocus,
      })}
      <div class="body">
        <div class="main">
          <div class="scroll" ?hidden=${tableShown}>
            <div class="plot">
              <div class="lanes" aria-hidden="true"></div>
              <div class="track" part="track" aria-label=${named || words.timeline} aria-describedby="keys"></div>
              ${shown && plot?.scene && !plot.scene.marks.length ? nothingHere(context) : nothing}
            </div>
          </div>
          <div class="axis" part="axis" aria-hidden="true" ?hidden=${tableShown}></div>
          ${tableShown ? tableView(context) : nothing}
          <div class="hint" part="hint" aria-hidden="true">${words.wheelHint}</div>
          <div class="sample" aria-hidden="true"><i></i></div>
        </div>
        <section
          class="details"
          part="details"
          aria-label=${words.details}
          tabindex="-1"
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Escape' && (context.selected !== null || session.group.length)) context.close();
          }}
        >
          <slot name="details">${shown ? detailsView(context) : nothing}</slot>
        </section>
      </div>
      ${session.rejected ? html`<p class="left-out">${words.leftOut(session.rejected)}</p>` : nothing}
    </div>
    <div role="status" part="status" class="visually-hidden"></div>
    <p id="keys" class="visually-hidden">${words.keyboardHint}</p>
    <div ?hidden=${shown && state !== 'error'}><slot></slot></div>
  </section>`;
}

function summary({ session, words, locale, filter, table }: FrameContext): string {
  const { set, plot } = session;
  const order = plot?.order ?? [];
  if (filter && !order.length) return words.filteredEmpty(filter);
  const { sources, disputes } = set!.file;
  const view = plot?.scene && !table ? within(plot.scene.view, plot.extent) : undefined;
  return words.summary(order.length, sources.length, view ? formatView(view, { locale }) : '', disputes.length);
}

/** An empty window says so, and offers a way out. */
function nothingHere({ session, words, locale, filter }: FrameContext): TemplateResult {
  const plot = session.plot!;
  const filtered = !plot.order.length;
  return html`<div class="nothing-here">
    <p>${filtered ? words.filteredEmpty(filter ?? '') : words.emptyView(formatView(plot.state.view, { locale }))}</p>
    ${filtered ? nothing : html`<button type="button" @click=${() => session.openNearest()}>${words.nearest}</button>`}
  </div>`;
}

/** What of the window has events: the room beside the first and last one is not worth a word. */
function within(view: View, extent: View): View {
  const clipped = { start: Math.max(view.start, extent.start), end: Math.min(view.end, extent.end) };
  return clipped.start < clipped.end ? clipped : view;
}

function tableView(context: FrameContext): TemplateResult {
  const { session, words } = context;
  const set = session.set!;
  const { voice, plot } = session;
  return eventTable({
    set,
    order: plot?.order ?? [],
    selected: context.selected === null ? -1 : set.indexOf(context.selected),
    words,
    label: words.table,
    page: context.page,
    when: (event) => voice.when(event),
    iso: (event) => voice.iso(event),
    note: (event) => voice.note(event),
    open: (id) => session.open(id),
    turn: context.turn,
  });
}

function detailsView(context: FrameContext): unknown {
  const { session, words, locale, headingLevel } = context;
  const set = session.set!;
  const { voice, group } = session;
  if (group.length) {
    return groupList(
      heading(headingLevel + 1, words.sameTime(group.length), 'title'),
      group.map((event) => ({ id: set.id(event), title: voice.title(event), when: voice.when(event) })),
      (id) => session.open(id),
    );
  }
  return details({
    set,
    about: plainText(set.file.head.description, locale),
    event: context.selected === null ? -1 : set.indexOf(context.selected),
    words,
    locale,
    headingLevel,
    when: (event) => voice.when(event),
    date: (text) => voice.date(text),
    open: (id) => session.open(id),
    close: context.close,
  });
}
