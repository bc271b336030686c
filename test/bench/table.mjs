// The results as Markdown: a table for each data set, a row for each figure, a column for each size.
import { LIMIT } from './cases.mjs';
import { FIGURES, goalOf, median } from './figures.mjs';

const SETS = {
  bursty: 'News-like events: one in ten spread over ten years, the others in bursts within the last eight weeks',
  uniform: 'Events spread evenly over 100 years',
};

const NAMES = { ours: '`<event-timeline>`', columns: '`<event-timeline>`, columns', vis: 'vis-timeline' };

const sizeName = (size) => (size % 1e6 ? (size % 1e3 ? `${size}` : `${size / 1e3}k`) : `${size / 1e6}M`);
const number = (value) => {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};
const ratio = (value) => `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))}×`;

/** The run that did not come to its end: the last one, since a case is not tried again. */
const endOf = (runs) => runs.find(({ dnf, fault }) => dnf || fault) ?? {};

/** What a case has instead of a figure that is missing. */
function missing({ runs }) {
  const { dnf, fault } = endOf(runs);
  return dnf ? 'DNF' : fault ? 'failed' : '–';
}

/** A figure of a case, and how many it is out of. */
function text(figure, found) {
  if (!found) return undefined;
  const value = median(found.runs, figure.of);
  if (value === undefined) return missing(found);
  return number(value) + (figure.outOf ? ` of ${number(median(found.runs, figure.outOf))}` : '');
}

/** One cell: ours with its goal, vis-timeline, ratio. */
function cell(figure, ours, vis, missed) {
  const goal = goalOf(figure, ours.peer, ours.size);
  const value = median(ours.runs, figure.of);
  let own = text(figure, ours);
  if (value !== undefined && goal !== undefined) {
    const met = value <= goal;
    own = met ? `${own} (≤ ${goal})` : `**${own} (missed: ≤ ${goal})**`;
    if (!met) missed.push(`${figure.name} at ${sizeName(ours.size)}`);
  }
  const beside = figure.oursOnly ? undefined : vis;
  const other = beside && median(beside.runs, figure.of);
  const compared = value !== undefined && other > 0 && !figure.outOf ? ratio(value / other) : undefined;
  return [own, text(figure, beside), compared].filter(Boolean).join(' · ');
}

/** Cases that did not come to their end, and in how many of their runs. */
function unfinished(cases) {
  const found = cases.flatMap(({ peer, size, runs }) => {
    const { dnf, fault } = endOf(runs);
    const name = `${NAMES[peer]} at ${sizeName(size)}`;
    if (dnf) return [`${name} (DNF ${dnf}, run ${runs.length})`];
    return fault ? [`${name} (${fault}, run ${runs.length})`] : [];
  });
  return found.length ? [`Did not come to the end: ${found.join('; ')}.`, ''] : [];
}

/** Table of one peer of ours on one data set, beside vis-timeline. */
function section(results, peer, kind) {
  const cases = results.cases.filter((found) => found.kind === kind);
  const own = cases.filter((found) => found.peer === peer);
  if (!own.length) return [];
  const title = `**${SETS[kind]}${peer === 'columns' ? ', given as columns' : ''}**`;
  const untaken = peer === 'columns' && own.every(({ runs }) => !runs[0].load) && endOf(own[0].runs).fault;
  if (untaken) return [title, '', `This build does not take columns yet (${untaken}).`, ''];
  const others = cases.filter((found) => found.peer === 'vis');
  const missed = [];
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const lines = FIGURES.map((figure) => {
    const vis = (size) => others.find((found) => found.size === size);
    return row([figure.name, ...own.map((ours) => cell(figure, ours, vis(ours.size), missed))]);
  });
  const verdict = missed.length ? `${missed.length} goals are missed: the bold ones.` : 'No goal is missed.';
  const head = [
    row(['', ...own.map(({ size }) => `${sizeName(size)} events`)]),
    row(['---', ...own.map(() => '---:')]),
  ];
  return [title, '', ...head, ...lines, '', ...unfinished(peer === 'ours' ? [...own, ...others] : own), verdict, ''];
}

/** A peer on its own, where ours was not asked for. */
function plain(results, kind) {
  const others = results.cases.filter((found) => found.kind === kind);
  const lines = others.flatMap((found) =>
    FIGURES.filter(({ oursOnly }) => !oursOnly).map(
      (figure) => `| ${found.peer} | ${sizeName(found.size)} | ${figure.name} | ${text(figure, found)} |`,
    ),
  );
  return [
    `**${SETS[kind]}**`,
    '',
    '| peer | events | figure | value |',
    '| --- | ---: | --- | ---: |',
    ...lines,
    '',
    ...unfinished(others),
  ];
}

function leakLine({ cycles, nodes, listeners, documents, heap, marks }) {
  const per = (bytes) => `${number(bytes / 1024)} KiB (${number(bytes / cycles)} B each)`;
  const left = `${number(nodes)} nodes, ${number(listeners)} listeners, ${number(documents)} documents and ${per(heap)} of memory`;
  return `After ${number(cycles)} mounts and unmounts of a timeline with 10 events there are ${left} more than before; User Timing marks, which the page keeps until it clears them, are ${per(marks)} besides.`;
}

/** All results as Markdown. */
export function markdown(results) {
  const { machine, cases, leaks } = results;
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const ours = cases.some(({ peer }) => peer === 'ours');
  const head = `${machine.cores} cores (${machine.processor}), load ${machine.load.map(number).join(' to ')}, Node ${machine.node}, Chromium ${machine.browser}, ${machine.date}; ${results.repeats === 1 ? 'one run' : `medians of ${results.repeats} runs`}, ${machine.width} × ${machine.height} px; zoom at ${number(Math.round(results.at * 100))} % of the plot.`;
  const beside = machine.vis ? ` · vis-timeline ${machine.vis} · ratio` : '';
  const legend = `Each cell: \`<event-timeline>\` (goal)${beside}. CPU is time of the main thread. DNF: the case was not over after ${LIMIT} s; larger ones were not tried.`;
  const tables = kinds.flatMap((kind) =>
    ours ? [...section(results, 'ours', kind), ...section(results, 'columns', kind)] : plain(results, kind),
  );
  return [head, '', ...(ours ? [legend, ''] : []), ...tables, ...(leaks ? [leakLine(leaks), ''] : [])]
    .join('\n')
    .trim();
}
