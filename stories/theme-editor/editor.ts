import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { editorStyles } from './styles.js';
import { cssOf, PLAIN, PRESETS, type Theme } from './theme.js';
import { defaultOf, GROUPS, pairOf, pairText, SCHEMES, type Scheme, type Variable } from './variables.js';

const LOOKS: Readonly<Record<string, Theme>> = { Default: PLAIN, ...PRESETS };
const FONTS = [
  'inherit',
  'system-ui, sans-serif',
  'Georgia, "Times New Roman", serif',
  'ui-monospace, Menlo, Consolas, monospace',
  'ui-rounded, "Trebuchet MS", sans-serif',
];
const NOTHING_SET = '/* Nothing differs from the default. */\n';
const BLACK = { light: '#000000', dark: '#000000' };

/** Controls for every variable, a timeline that follows them, and the CSS that makes it so. */
export class ThemeEditor extends LitElement {
  static override properties = { src: {}, look: { state: true }, theme: { state: true }, scheme: {} };

  /** the event file that is shown */
  declare src: string;
  /** name of the preset that was chosen last */
  declare look: string;
  declare theme: Theme;
  /** whose colours are picked, and shown */
  declare scheme: Scheme;
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    super();
    this.src = '';
    this.look = 'Default';
    this.theme = PLAIN;
    this.scheme = 'light';
  }

  /** A page's own CSS is to reach the timeline, so it stands in the page. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(editorStyles, this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const own = [editorStyles, this.#sheet];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !own.includes(sheet));
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) this.#sheet.replaceSync(cssOf(this.theme, 'theme-editor event-timeline'));
  }

  #set(name: string, value: string): void {
    // A variable without a value is as good as one that is not there.
    this.theme = { ...this.theme, values: { ...this.theme.values, [name]: value } };
  }

  #choose(look: string): void {
    this.look = look;
    this.theme = LOOKS[look];
  }

  async #copy(): Promise<void> {
    const box = this.querySelector('textarea')!;
    const status = this.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(box.value);
      status.textContent = 'Copied.';
    } catch {
      // Where a page may not write there, the keys do.
      box.select();
      status.textContent = 'Selected: copy it with the keys of your system.';
    }
  }

  override render(): TemplateResult {
    const css = cssOf(this.theme) || NOTHING_SET;
    const radios = (name: string, label: string, of: readonly string[], now: string, choose: (one: string) => void) =>
      html`<fieldset class="choice">
        <legend>${label}</legend>
        ${of.map(
          (one) =>
            html`<label>
              <input type="radio" name=${name} .checked=${one === now} @change=${() => choose(one)} />${one}
            </label>`,
        )}
      </fieldset>`;
    return html`<div class="editor-controls">
        ${radios('look', 'Begin with', Object.keys(LOOKS), this.look, (look) => this.#choose(look))}
        ${radios('scheme', 'Colours of', SCHEMES, this.scheme, (scheme) => (this.scheme = scheme as Scheme))}
        ${Object.entries(GROUPS).map(
          ([title, variables], k) =>
            html`<details ?open=${k < 2}>
              <summary>${title}</summary>
              ${variables.map((variable) => this.#control(variable))}
            </details>`,
        )}
        <datalist id="editor-fonts">${FONTS.map((font) => html`<option value=${font}></option>`)}</datalist>
      </div>
      <div class="editor-live"><event-timeline src=${this.src} theme=${this.scheme}></event-timeline></div>
      <div class="editor-css">
        <label for="editor-css">CSS for your page</label>
        <textarea
          id="editor-css"
          readonly
          spellcheck="false"
          rows=${Math.min(18, css.split('\n').length)}
          .value=${css}
        ></textarea>
        <button type="button" @click=${() => this.#copy()}>Copy</button>
        <span role="status"></span>
      </div>`;
  }

  #control(variable: Variable): TemplateResult {
    const { name, label } = variable;
    const id = `editor-${name}`;
    const isSet = !!this.theme.values[name];
    return html`<div class="editor-row">
      <label for=${id}>${label}</label>
      ${this.#input(id, variable)}
      <button type="button" aria-label=${`Reset: ${label}`} ?disabled=${!isSet} @click=${() => this.#set(name, '')}>
        ↺
      </button>
    </div>`;
  }

  #input(id: string, variable: Variable): TemplateResult {
    const { name, kind, most, fallback } = variable;
    const standard = defaultOf(variable);
    const value = this.theme.values[name] || standard || '';
    if (kind === 'color') return this.#picker(id, variable, value);
    if (kind === 'font')
      return html`<input
        id=${id}
        type="text"
        list="editor-fonts"
        placeholder="inherit"
        .value=${value}
        @input=${({ target }: Event) => this.#set(name, (target as HTMLInputElement).value)}
      />`;
    const unit = kind === 'px' ? 'px' : '';
    const number = parseFloat(value);
    return html`<input
      id=${id}
      type=${kind === 'px' ? 'number' : 'range'}
      min=${kind === 'px' ? 0 : 0.5}
      max=${most ?? 1.5}
      step=${kind === 'px' ? 1 : 0.05}
      placeholder=${fallback ?? 'none'}
      .value=${Number.isNaN(number) ? '' : String(number)}
      @input=${({ target }: Event) => {
        const { value } = target as HTMLInputElement;
        this.#set(name, value && value + unit);
      }}
    />`;
  }

  /** One colour of the pair: the other scheme keeps its own. */
  #picker(id: string, { name, fallback }: Variable, value: string): TemplateResult {
    const like = Object.values(GROUPS)
      .flat()
      .find((other) => other.name === fallback);
    const pair = pairOf(value) ?? pairOf(like && (this.theme.values[like.name] || defaultOf(like))) ?? BLACK;
    return html`<input
      id=${id}
      type="color"
      .value=${pair[this.scheme]}
      @input=${({ target }: Event) =>
        this.#set(name, pairText({ ...pair, [this.scheme]: (target as HTMLInputElement).value }))}
    />`;
  }
}
