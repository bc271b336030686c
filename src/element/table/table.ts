import type { TemplateResult } from 'lit';
import { once } from '../../model/once.js';
import type { PartSession } from '../session-host.js';
import { TableView } from './table-view.js';

const VIEWS = new WeakMap<object, TableView>();
const viewOf = (session: PartSession) => once(VIEWS, session, () => new TableView(session));

/** The table of the events that show. */
export const tableOf = (session: PartSession, selected: string | null): TemplateResult =>
  viewOf(session).render(selected);

/** There are no controls beside the toolbar; but what comes and goes with a press of one is looked after. */
export function tools(of: object): undefined {
  const session = of as PartSession;
  viewOf(session).watch((session.host.layout === 'table' || session.apart.has('table')) && !!session.set?.size);
}

/** Puts the focus on an event that was closed. */
export const focusEvent = (session: object, event: number): void => viewOf(session as PartSession).focusEvent(event);
