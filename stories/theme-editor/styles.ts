const text = `
theme-editor {
  display: grid;
  gap: 24px;
  font: 14px/1.4 system-ui, sans-serif;
}
theme-editor .editor-controls, theme-editor .editor-live, theme-editor .editor-css { min-width: 0; }
theme-editor fieldset { margin: 0 0 12px; padding: 0; border: 0; }
theme-editor legend, theme-editor summary, theme-editor .editor-css > label { padding: 0 0 4px; font-weight: 600; }
theme-editor .choice { display: flex; flex-wrap: wrap; gap: 0 14px; }
theme-editor .choice label { display: flex; gap: 6px; align-items: center; min-height: 28px; }
theme-editor summary { min-height: 28px; cursor: pointer; }
theme-editor details { padding: 8px 0; border-top: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
theme-editor .editor-row {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr) 32px;
  gap: 8px;
  align-items: center;
  min-height: 36px;
}
theme-editor :is(input:not([type='radio']), textarea, button) {
  box-sizing: border-box;
  min-height: 30px;
  border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas);
  border-radius: 4px;
  background-color: Canvas;
  color: CanvasText;
  font: inherit;
}
theme-editor input:not([type='radio']) { width: 100%; padding: 2px 6px; }
theme-editor input[type='color'] { padding: 2px; }
theme-editor input[type='range'] { border: 0; accent-color: CanvasText; }
theme-editor button { padding: 2px 12px; cursor: pointer; }
theme-editor .editor-row button { padding: 0; }
theme-editor button:disabled { visibility: hidden; }
theme-editor textarea {
  display: block;
  width: 100%;
  margin: 0 0 8px;
  padding: 8px;
  font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace;
  white-space: pre;
}
theme-editor :focus-visible { outline: 3px solid CanvasText; outline-offset: 1px; }
@media (min-width: 1000px) {
  theme-editor {
    grid-template: auto 1fr / 300px minmax(0, 1fr);
    align-items: start;
  }
  theme-editor .editor-controls { grid-row: 1 / 3; max-height: calc(100vh - 32px); overflow-y: auto; padding-inline: 4px 16px; }
}`;

/** What the editor looks like, in the colours of the page. */
export const editorStyles = new CSSStyleSheet();
editorStyles.replaceSync(text);
