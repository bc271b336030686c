/** Where a selection begins and ends in a shadow root, in the ways that browsers tell it. */
function selectedRange(root: ShadowRoot): Range | undefined {
  const selection = document.getSelection();
  const found = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (found) {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  }
  return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
}

const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Words of a cell, without what only helps to see or to press. */
function textOf(cell: Element): string {
  const lines = [...cell.querySelectorAll('.line')];
  if (lines.length) return lines.map((line) => tidy(line.textContent)).join(' | ');
  const words = cell.querySelector('.sort')?.firstChild ?? cell;
  return cell.querySelector('.name') ? '' : tidy(words.textContent);
}

/**
 * Copies what is selected of a table cell by cell: a line for each row, a tab between cells, and a plain table for what reads
 * HTML. Of a selection within one cell the browser knows best.
 */
export function copyCells(event: ClipboardEvent): void {
  const view = event.currentTarget as HTMLElement;
  const range = selectedRange(view.getRootNode() as ShadowRoot);
  if (!range || !event.clipboardData) return;
  const rows = [...view.querySelectorAll('tr')].flatMap((row) => {
    const cells = [...row.cells].filter((cell) => range.intersectsNode(cell)).map(textOf);
    return cells.length ? [cells] : [];
  });
  if (rows.flat().length < 2) return;
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  event.clipboardData.setData('text/plain', rows.map((cells) => cells.join('\t')).join('\n'));
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(table));
  event.preventDefault();
}
