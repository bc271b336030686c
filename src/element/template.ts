import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, plainText } from '../model/text.js';
import { details } from '../render/details.js';
import { heading } from '../render/heading.js';
import { isolated, titleOf } from '../render/isolated.js';
import { eventLine } from '../render/links.js';
import { bullets } from '../render/markdown.js';
import { groups, toolButton, type ToolbarContext } from '../render/toolbar.js';
import { onToolbarKey, rove } from '../input/roving.js';
import { eventAfter } from '../input/walk.js';
import type { View } from '../time/view.js';
import { ACTIONS } from './actions.js';
import { middleOf, numberOf } from './extent.js';
import type { look } from './find/find.js';
import { emptyPanel, errorPanel, loadingPanel } from './panels.js';
import type { Session } from './session.js';

/** All of the shadow root: the timeline, and what stands in the tag as long as there is none, in the page's own type. */
export const frame = (session: Session): TemplateResult =>
  html`${landmark(session)}
    <div ?hidden=${!!session.set?.size && session.state !== 'error'}><slot></slot></div>`;

/** One landmark: heading, summary in words, toolbar, picture or table, details, status. */
function landmark(session: Session): TemplateResult {
  const { host, set, state, failure, plot } = session;
  const { words, locale, headingLevel } = host;
  const shown = !!set?.size;
  const { title, lang } = set?.file.head ?? {};
  const given = host.label ?? plainText(title, locale);
  const name = given || words.timeline;
  // Nothing moves what is read in the tag until the picture takes its place.
  const waits = !shown && !failure && state !== 'empty' && host.childElementCount;
  const { table } = session;
  const tableShown = shown && !!table;
  const selected = plot?.state.selected ?? host.selected;
  const find = shown ? session.equipment.get('find')?.look(session) : undefined;
  const { seek } = session;
  // The plot may still have to hear of other events.
  const isBare = shown && plot?.scene && plot.set === set && !plot.scene.marks.length;
  const controls: ToolbarContext = {
    words,
    table: !!table,
    disputes: !!session.sources?.hasDisputes(session.showing.events?.set),
    shares: !!session.equipment.get('share')?.isOpen(session),
    act: (action) => ACTIONS[action](session),
  };
  return html`<section class="root" aria-labelledby="heading" aria-busy=${state === 'loading'}>
    <slot name="header"></slot>
    <div class="head">
      <div id="heading">
        ${heading(headingLevel, isolated(name, languageOf(host.label ? '' : title, locale, lang)), given && !waits ? 'heading' : 'visually-hidden')}
      </div>
      <p class="summary" id="summary" dir="auto" ?hidden=${!shown}>
        ${shown ? summary(session, find) : nothing}
        ${plot?.scene && session.parts.map((part) => part.summary?.(session))}
      </p>
      <div
        class="search"
        ?hidden=${!shown}
        @focusin=${seek}
        @focusout=${seek}
        @input=${seek}
        @keydown=${seek}
        @compositionend=${seek}
      >
        <input
          type="search"
          part="search"
          autocomplete="off"
          aria-label=${words.search}
          placeholder=${words.search}
          .value=${find?.value ?? ''}
        />${find?.clear}
      </div>
    </div>
    ${failure ? errorPanel(failure, words, () => void session.load()) : nothing}
    ${state === 'loading' && (session.progress || !(shown || waits)) ? loadingPanel(words, session.progress, session.cancel) : nothing}
    ${state === 'empty' ? emptyPanel(words.empty) : nothing}
    <div class="present" ?hidden=${!shown}>
      <div class="toolset">
        <div
          class="tools"
          role="toolbar"
          part="toolbar"
          aria-label=${words.toolbar}
          aria-controls="track"
          @keydown=${onToolbarKey}
          @focusin=${({ currentTarget, target }: FocusEvent) => rove(currentTarget as Element, target)}
        >
          ${groups(controls)} ${session.parts.map(({ tools }) => tools?.(session))}
          <div class="group">
            ${toolButton(controls, 'table')}
            ${
              session.showing.isVaried
                ? html`<button
                    type="button"
                    part="button filters"
                    aria-expanded=${!!find?.isOpen}
                    aria-controls="filters"
                    @click=${seek}
                  >
                    ${words.filters}${find?.size}
                  </button>`
                : nothing
            }
            ${toolButton(controls, 'share')} ${toolButton(controls, 'help')}
          </div>
          ${session.parts.map(({ slider }) => slider?.(session))}
        </div>
        ${find?.panel} ${session.parts.map(({ panel }) => panel?.(session))}
      </div>
      <div class="body">
        <div class="main">
          <div class="scroll" ?hidden=${tableShown}>
            <div class="plot">
              <div class="lanes" aria-hidden="true"></div>
              <svg class="density" part="density" aria-hidden="true"></svg>
              <div
                class="track"
                id="track"
                part="track"
                aria-label=${isBare ? bareWords(session, find) : name}
                aria-describedby="keys"
              ></div>
              ${isBare ? nothingHere(session, find) : nothing}
            </div>
          </div>
          <div class="axis" part="axis" aria-hidden="true" ?hidden=${tableShown}></div>
          ${tableShown ? table.tableOf(session, selected) : nothing}
          <div class="sample" aria-hidden="true"><i></i></div>
        </div>
        <section class="details" part="details" aria-label=${`${words.details}: ${name}`} tabindex="-1">
          <slot name="details">${shown ? detailsView(session, selected) : nothing}</slot>
        </section>
      </div>
      ${session.rejected ? html`<p class="left-out">${words.leftOut(session.rejected)}</p>` : nothing}
      ${session.parts.map(({ below }) => below?.(session))}
    </div>
    <div role="status" part="status" class=${session.isLacking ? 'left-out' : 'visually-hidden'}></div>
    <p id="keys" class="visually-hidden">${words.keyboardHint}</p>
  </section>`;
}

type Find = ReturnType<typeof look> | undefined;

function summary({ host, set, plot, voice, showing, table, sources: part }: Session, find: Find): string {
  const known = showing.events?.known;
  const { words, viewText } = voice;
  const events = plot?.order.length ?? 0;
  const { sources, disputes } = set!.file;
  const view = plot?.scene && !table ? within(plot.scene.view, plot.extent) : undefined;
  const shown = view ? viewText(view) : '';
  return (
    find?.told(shown) ??
    (known
      ? part!.sourceWords(words).known(voice.date(host.asOf!, 'long'), events, known.hidden, shown)
      : words.summary(events, sources.length, shown, disputes.length))
  );
}

/** The last event before an empty window and the first one after it, where there is one. */
function nearestOf({ plot }: Session): [label: 'earlier' | 'later', event: number][] {
  const { order, set, state } = plot!;
  return ([-1, 1] as const).flatMap((by) => {
    const event = eventAfter(order, set!.start, middleOf(state.view), by);
    return event === undefined ? [] : [[by < 0 ? 'earlier' : 'later', event]];
  });
}

/** What an empty picture is called: that it is one, and what is nearest. */
function bareWords(session: Session, find: Find): string {
  const { voice, plot } = session;
  const near = nearestOf(session).map(([, event]) => voice.title(event));
  return near.length
    ? voice.words.nearest(voice.noneBetween(plot!.state.view), near.join(', '))
    : summary(session, find);
}

/** An empty window says so, and offers a way out: to what is nearest, or to all events. */
function nothingHere(session: Session, find: Find): TemplateResult {
  const { voice, plot, navigation } = session;
  const { words } = voice;
  const near = nearestOf(session);
  return html`<div class="nothing-here">
    <p>${near.length ? voice.noneBetween(plot!.state.view) : summary(session, find)}</p>
    <div>
      ${near.map(
        ([label, event]) =>
          html`<button type="button" @click=${() => navigation!.focusEvent(event)}>
            ${words.actions[label]}: ${titleOf(session.set!, event)}
          </button>`,
      )}
      ${find?.wayOut}
    </div>
  </div>`;
}

/** What of the window has events: the room beside the first and last one is not worth a word. */
function within(view: View, extent: View): View {
  const clipped = { start: Math.max(view.start, extent.start), end: Math.min(view.end, extent.end) };
  return clipped.start < clipped.end ? clipped : view;
}

function detailsView(
  { host, set, voice, group, open, close, sources, equipment }: Session,
  selected: string | null,
): unknown {
  const { headingLevel } = host;
  const { words, when } = voice;
  return group.length
    ? [
        heading(headingLevel + 1, words.sameTime(group.length), 'title'),
        // The events of one instant, which no zoom can part.
        bullets(
          group.map((event) => eventLine({ set: set!, when, open }, event)),
          'plain',
        ),
      ]
    : details({
        ...voice,
        set: set!,
        about: set!.file.head.description,
        event: numberOf(set, selected),
        headingLevel,
        open,
        close: () => close(true),
        compare: sources?.compare,
        host,
        rich: equipment.get('rich'),
        linked: equipment.get('story')?.linked,
      });
}
