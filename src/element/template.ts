import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../model/text.js';
import { details } from '../render/details.js';
import { heading } from '../render/heading.js';
import { table } from '../render/table.js';
import { toolbar } from '../render/toolbar.js';
import type { View } from '../time/view.js';
import { ACTIONS, focusButton, goToNearest } from './actions.js';
import { numberOf } from './extent.js';
import { emptyPanel, errorPanel, groupList, loadingPanel } from './panels.js';
import type { Session } from './session.js';

/** One landmark: heading, summary in words, toolbar, picture or table, details, status. */
export function frame(session: Session): TemplateResult {
  const { host, set, state, failure, plot, close } = session;
  const { words, locale, headingLevel } = host;
  const shown = !!set?.size;
  const given = host.label ?? plainText(set?.file.head.title, locale);
  const name = given || words.timeline;
  const asTable = host.layout === 'table';
  const tableShown = shown && asTable;
  const selected = plot?.state.selected ?? host.selected;
  return html`<section class="root" aria-labelledby="heading" aria-busy=${state === 'loading'}>
    <slot name="header"></slot>
    <div id="heading">${heading(headingLevel, html`<bdi>${name}</bdi>`, given ? 'heading' : 'visually-hidden')}</div>
    ${failure ? errorPanel(failure, words, () => void session.load()) : nothing}
    ${state === 'loading' && (!shown || session.progress) ? loadingPanel(words, session.progress, session.cancel) : nothing}
    ${state === 'empty' ? emptyPanel(words.empty) : nothing}
    <div class="present" ?hidden=${!shown}>
      <p class="summary" id="summary" dir="auto">${shown ? summary(session) : nothing}</p>
      <div class="tools">
        ${toolbar({
          words,
          rtl: !!plot?.sizes?.rtl,
          table: asTable,
          disputes: !!session.sources?.hasDisputes(session.showing.events?.set),
          current: session.button,
          act: (action) => ACTIONS[action](session),
          focus: (action) => focusButton(session, action),
        })}
        ${session.sources?.sourceControls(session)}
      </div>
      <div class="body">
        <div class="main">
          <div class="scroll" ?hidden=${tableShown}>
            <div class="plot">
              <div class="lanes" aria-hidden="true"></div>
              <svg class="density" part="density" aria-hidden="true"></svg>
              <div class="track" part="track" aria-label=${name} aria-describedby="keys"></div>
              ${shown && plot?.scene && !plot.scene.marks.length ? nothingHere(session) : nothing}
            </div>
          </div>
          <div class="axis" part="axis" aria-hidden="true" ?hidden=${tableShown}></div>
          ${tableShown ? tableView(session, selected) : nothing}
          <div class="hint" part="hint" aria-hidden="true">${words.wheelHint}</div>
          <div class="sample" aria-hidden="true"><i></i></div>
        </div>
        <section
          class="details"
          part="details"
          aria-label=${words.details}
          tabindex="-1"
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Escape' && (selected !== null || session.group.length)) close();
          }}
        >
          <slot name="details">${shown ? detailsView(session, selected) : nothing}</slot>
        </section>
      </div>
      ${session.rejected ? html`<p class="left-out">${words.leftOut(session.rejected)}</p>` : nothing}
    </div>
    <div role="status" part="status" class="visually-hidden"></div>
    <p id="keys" class="visually-hidden">${words.keyboardHint}</p>
    <div ?hidden=${shown && state !== 'error'}><slot></slot></div>
  </section>`;
}

function summary({ host, set, plot, voice, showing }: Session): string {
  const { filter, layout, asOf } = host;
  const known = showing.events?.known;
  const { words, viewText } = voice;
  const events = plot?.order.length ?? 0;
  if (filter && !(events || known?.hidden)) return words.filteredEmpty(filter);
  const { sources, disputes } = set!.file;
  const view = plot?.scene && layout !== 'table' ? within(plot.scene.view, plot.extent) : undefined;
  const shown = view ? viewText(view) : '';
  return known
    ? words.known(voice.date(asOf!, 'long'), events, known.hidden, shown)
    : words.summary(events, sources.length, shown, disputes.length);
}

/** An empty window says so, and offers a way out. */
function nothingHere(session: Session): TemplateResult {
  const { words, viewText } = session.voice;
  const { order, state } = session.plot!;
  return html`<div class="nothing-here">
    <p>${order.length ? words.emptyView(viewText(state.view)) : summary(session)}</p>
    ${
      order.length
        ? html`<button type="button" @click=${() => goToNearest(session)}>${words.nearest}</button>`
        : nothing
    }
  </div>`;
}

/** What of the window has events: the room beside the first and last one is not worth a word. */
function within(view: View, extent: View): View {
  const clipped = { start: Math.max(view.start, extent.start), end: Math.min(view.end, extent.end) };
  return clipped.start < clipped.end ? clipped : view;
}

function tableView(session: Session, selected: string | null): TemplateResult {
  const { set, voice, plot, page, open } = session;
  return table({
    ...voice,
    set: set!,
    order: plot?.order ?? [],
    selected: numberOf(set, selected),
    label: voice.words.table,
    page,
    open,
    turn(page) {
      session.page = page;
      session.host.requestUpdate();
    },
  });
}

function detailsView({ host, set, voice, group, open, close, sources }: Session, selected: string | null): unknown {
  const { headingLevel } = host;
  const { words, locale, title, when } = voice;
  return group.length
    ? groupList(
        heading(headingLevel + 1, words.sameTime(group.length), 'title'),
        group.map((event) => ({ id: set!.id(event), title: title(event), when: when(event) })),
        open,
      )
    : details({
        ...voice,
        set: set!,
        about: plainText(set!.file.head.description, locale),
        event: numberOf(set, selected),
        headingLevel,
        open,
        close,
        compare: sources?.compare,
      });
}
