import type { Rows } from './rows.js';
import { clampView, panBy, sameView, zoomWithin, type Limits, type View } from '../time/view.js';

/** Everything the picture depends on that a person or a script can change. Frozen and replaced, never written to. */
export interface State {
  readonly view: View;
  readonly limits: Limits;
  /** the view follows the size of the element so that everything shows, until somebody moves it */
  readonly fitted: boolean;
  /** id of the event whose details are open */
  readonly selected: string | null;
  /** id of the event that carries the focus in the track; null: the first one in view */
  readonly focused: string | null;
  /** how the rows were arranged; undefined: as the file has them */
  readonly rows?: Rows;
  /** views to step back to with Escape, oldest first */
  readonly history: readonly View[];
}

/** What set a change off; told to listeners as `cause`. */
export type Cause = 'wheel' | 'drag' | 'pinch' | 'double-click' | 'button' | 'key' | 'focus' | 'back' | 'script';

/** What a person (or a script) asks for. Times are axis ms. A `view` is exact; zoom and pan keep to the limits. */
export type Request =
  | { readonly type: 'zoom'; readonly at: number; readonly factor: number }
  | { readonly type: 'pan'; readonly by: number }
  | { readonly type: 'view'; readonly view: View; readonly fitted?: boolean }
  | { readonly type: 'back' }
  | { readonly type: 'remember' }
  | { readonly type: 'limits'; readonly limits: Limits }
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'focus'; readonly id: string | null }
  | { readonly type: 'rows'; readonly rows: Rows };

const REMEMBERED_VIEWS = 50;

/** The next state. Pure; gives the same object back when nothing changes, so identity tells whether to draw. */
export function update(state: State, request: Request): State {
  switch (request.type) {
    case 'zoom':
      return moved(state, zoomWithin(state.view, request.at, request.factor, state.limits));
    case 'pan':
      return moved(state, clampView(panBy(state.view, request.by), state.limits));
    case 'view':
      return moved(state, request.view, request.fitted);
    case 'back': {
      const view = state.history.at(-1);
      return view ? { ...moved(state, view), history: state.history.slice(0, -1) } : state;
    }
    case 'remember':
      return state.history.length && sameView(state.history.at(-1)!, state.view)
        ? state
        : { ...state, history: [...state.history, state.view].slice(-REMEMBERED_VIEWS) };
    case 'limits':
      return { ...state, limits: request.limits };
    case 'select':
      return state.selected === request.id ? state : { ...state, selected: request.id };
    case 'focus':
      return state.focused === request.id ? state : { ...state, focused: request.id };
    case 'rows':
      return { ...state, rows: request.rows };
  }
}

function moved(state: State, view: View, fitted = false): State {
  return sameView(state.view, view) && state.fitted === fitted ? state : { ...state, view, fitted };
}

export const INITIAL_STATE: State = {
  view: { start: 0, end: 1 },
  limits: { minSpan: 1, maxSpan: 1, extent: { start: 0, end: 1 } },
  fitted: true,
  selected: null,
  focused: null,
  history: [],
};
