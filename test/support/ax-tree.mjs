// Web Test Runner command `ax-tree`: what the browser tells assistive technology of one element, as indented lines of text.
//   await executeServerCommand('ax-tree', 'event-timeline')
// Chromium only, over CDP. What is ignored is left out, its children are not; nor are the runs of text that a name repeats.

const STATES = ['level', 'selected', 'pressed', 'expanded', 'disabled', 'focused', 'modal', 'live', 'orientation'];

function lineOf({ role, name, value, description, properties = [] }) {
  const states = properties
    .filter(({ name, value }) => STATES.includes(name) && ![false, undefined].includes(value.value))
    .map(({ name, value }) => (value.value === true ? name : `${name} ${value.value}`));
  return [
    role.value,
    name?.value && JSON.stringify(name.value),
    value?.value !== undefined && `= ${value.value}`,
    description?.value && description.value !== name?.value && `(${description.value})`,
    states.length && `[${states.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

function linesOf(nodes, rootId) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (id, depth, over) => {
    const node = byId.get(id);
    if (!node) return;
    const role = node.role?.value;
    const isText = role === 'StaticText';
    const isShown = !node.ignored && !['none', 'generic', 'InlineTextBox', 'LineBreak'].includes(role);
    // Text is told by what is named by it.
    const isTold = isText && over?.includes(node.name?.value.trim());
    if (isShown && !isTold) lines.push('  '.repeat(depth) + lineOf(node));
    const name = isShown ? node.name?.value : over;
    for (const child of node.childIds ?? []) visit(child, depth + Number(isShown && !isTold), name || over);
  };
  visit(rootId, 0, '');
  return lines;
}

export const axTreePlugin = {
  name: 'ax-tree',
  async executeCommand({ command, payload: selector, session }) {
    if (command !== 'ax-tree') return undefined;
    const page = session.browser.getPage(session.id);
    if (!page.context) throw new Error('Only Chromium can be asked what it tells assistive technology.');
    const devtools = await page.context().newCDPSession(page);
    try {
      // The tests run in the page itself or in a frame of it.
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
      const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const { node } = await devtools.send('DOM.describeNode', { nodeId });
      const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
      return found ? linesOf(nodes, found.nodeId).join('\n') : '';
    } finally {
      await devtools.detach();
    }
  },
};
