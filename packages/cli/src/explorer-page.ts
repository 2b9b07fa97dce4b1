import type { Outcome } from '@eurodac-sim/simulation';
import type { Choice, Control } from './explorer-choice.ts';
import { chosenScenario, computedPoint, controlsOf, firstChoice } from './explorer-choice.ts';
import type { Explored, ExplorerData } from './explorer-data.ts';
import { EXPLORED } from './explorer-data.ts';
import type { ReplicationTask } from './explorer-replication.ts';
import type { ReplicationAnswer } from './explorer-worker.ts';

/** Replications of a live simulation: enough to show a spread in seconds; assumption. */
const REPLICATIONS = 5;

type Shown = { readonly middle: number; readonly low: number; readonly high: number };

/** Gives the figure of a measure and a group, or undefined where there is none. */
type Figures = (measure: string, subgroup: string) => Shown | undefined;

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

/** The group of a figure for a choice: of those with or without a claim where it is told apart. */
const groupOf = ({ subgroups }: Explored, { claim }: Choice): string =>
  subgroups.includes(claim!) ? claim! : subgroups[0]!;

/** How scores came about, as the basis of a figure says it. */
const SCORES: Readonly<Record<string, string>> = {
  scores: 'with scores drawn from the model',
  templates: 'with every search run by the matcher',
};

const counted = (replications: number): string => `${replications} replication${replications === 1 ? '' : 's'}`;

const WHOM: Readonly<Record<string, string>> = { 'claim-yes': 'with a claim', 'claim-no': 'without a claim' };

function figureText(one: Explored, shown: Shown | undefined): string {
  if (shown === undefined) return 'undefined here';
  const { middle, low, high } = shown;
  return `${one.written(middle)} (${one.written(low)} to ${one.written(high)})`;
}

function showFigures(choice: Choice, figures: Figures): void {
  for (const side of ['benefit', 'harm'] as const) {
    const entries = EXPLORED.filter((one) => one.side === side).flatMap((one) => {
      const group = groupOf(one, choice);
      const term = document.createElement('dt');
      term.textContent = `${one.title}, ${WHOM[group] ?? 'all minors'}`;
      const value = document.createElement('dd');
      value.dataset['measure'] = one.measure;
      value.textContent = figureText(one, figures(one.measure, group));
      return [term, value];
    });
    element(side).replaceChildren(...entries);
  }
}

function answerText(choice: Choice, figures: Figures): string {
  const [identified, , registered] = EXPLORED.map((one) => figureText(one, figures(one.measure, groupOf(one, choice))));
  const whom = WHOM[choice['claim']!];
  return `Under ${choice['policy']}, of the minors${whom === undefined ? '' : ` ${whom}`} who travelled on, ${identified} are identified; ${registered} children are registered.`;
}

function show(choice: Choice, figures: Figures, basis: string): void {
  element('answer').textContent = answerText(choice, figures);
  element('basis').textContent = basis;
  showFigures(choice, figures);
}

function computedFigures({ figures }: ExplorerData, { policy }: Choice, point: string): Figures {
  return (measure, subgroup) => {
    const row = figures.find(
      (one) => one.policy === policy && one.point === point && one.measure === measure && one.subgroup === subgroup,
    );
    return row?.median == null ? undefined : { middle: row.median, low: row.low!, high: row.high! };
  };
}

function simulatedFigures(replications: readonly (readonly Outcome[])[], { policy }: Choice): Figures {
  return (measure, subgroup) => {
    const values = replications.flatMap((outcomes) =>
      outcomes
        .filter((one) => one.policy === policy && one.measure === measure && one.subgroup === subgroup)
        .flatMap(({ value }) => (value === null ? [] : [value])),
    );
    if (values.length === 0) return undefined;
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { middle, low: Math.min(...values), high: Math.max(...values) };
  };
}

/** A labelled slider or list; `changed` is told the new value. */
function controlElement(
  { name, label, values, kind }: Control,
  value: string,
  changed: (to: string) => void,
): HTMLElement {
  const box = document.createElement('div');
  const title = document.createElement('label');
  title.htmlFor = `control-${name}`;
  title.textContent = label;
  if (kind === 'list') {
    const list = document.createElement('select');
    list.id = title.htmlFor;
    list.append(...values.map((one) => new Option(WHOM[one] ?? one, one, false, one === value)));
    list.addEventListener('change', () => changed(list.value));
    box.append(title, list);
    return box;
  }
  const slider = document.createElement('input');
  Object.assign(slider, { id: title.htmlFor, type: 'range', min: '0', max: String(values.length - 1), step: '1' });
  slider.value = String(Math.max(0, values.indexOf(value)));
  const said = document.createElement('output');
  const say = (): void => {
    said.textContent = values[Number(slider.value)]!;
    slider.setAttribute('aria-valuetext', said.textContent);
  };
  say();
  slider.addEventListener('input', say);
  slider.addEventListener('change', () => changed(values[Number(slider.value)]!));
  box.append(title, slider, said);
  return box;
}

/** The choice in the address, where each of its values is one that the control has. */
function choiceInAddress({ scenario }: ExplorerData): Choice {
  const given = new URLSearchParams(location.hash.slice(1));
  const known = controlsOf(scenario).flatMap(({ name, values }) => {
    const value = given.get(name);
    return value !== null && values.includes(value) ? [[name, value]] : [];
  });
  return { ...firstChoice(scenario), ...Object.fromEntries(known) };
}

/** A worker under way; ended by a change of the controls, by Cancel and by a new start. */
let running: Worker | undefined;

function stop(): void {
  running?.terminate();
  running = undefined;
  element<HTMLButtonElement>('cancel').disabled = true;
  element<HTMLProgressElement>('progress').value = 0;
}

/** Simulates a choice, replication by replication, and shows what there is after each. */
function simulateHere({ scenario, table }: ExplorerData, choice: Choice): void {
  stop();
  const worker = new Worker('/worker.js');
  running = worker;
  element<HTMLButtonElement>('cancel').disabled = false;
  const done: (readonly Outcome[])[] = [];
  const here = chosenScenario(scenario, choice);
  const next = (): void =>
    worker.postMessage({ scenario: here, table, replication: done.length } satisfies ReplicationTask);
  worker.addEventListener('message', ({ data }: MessageEvent<ReplicationAnswer>) => {
    if (data.kind === 'failed') {
      stop();
      element('answer').textContent = `The simulation failed: ${data.message}`;
      return;
    }
    done.push(data.outcomes);
    element<HTMLProgressElement>('progress').value = done.length / REPLICATIONS;
    const basis = `Simulated here: mean, and lowest to highest, of ${done.length} of ${REPLICATIONS} replications of ${scenario.population.minors} minors, ${SCORES['scores']}.`;
    show(choice, simulatedFigures(done, choice), basis);
    if (done.length < REPLICATIONS) next();
    else {
      stop();
      element<HTMLProgressElement>('progress').value = 1;
    }
  });
  next();
}

function showComputed(data: ExplorerData, choice: Choice): void {
  stop();
  const point = computedPoint(data, choice);
  const { population, fidelity } = data.scenario;
  const replications = Math.max(...data.figures.map((one) => one.replications));
  const basis = `Computed before: median, and 5th to 95th percentile, of ${counted(replications)} of ${population.minors} minors, ${SCORES[fidelity]}.`;
  if (point !== undefined) {
    show(choice, computedFigures(data, choice, point), basis);
    return;
  }
  show(choice, () => undefined, `Not among the results: 0 replications of ${population.minors} minors so far.`);
  element('answer').textContent = 'This was not computed. “Simulate here” computes it in this browser.';
}

function start(data: ExplorerData): void {
  const { scenario } = data;
  let choice = choiceInAddress(data);
  const changed = (name: string, value: string): void => {
    choice = { ...choice, [name]: value };
    history.replaceState(null, '', `#${new URLSearchParams(choice)}`);
    showComputed(data, choice);
  };
  const draw = (): void => {
    const elements = controlsOf(scenario).map((one) =>
      controlElement(one, choice[one.name]!, (value) => changed(one.name, value)),
    );
    element('controls').replaceChildren(...elements);
    showComputed(data, choice);
  };
  element('title').textContent = scenario.title;
  element('question').textContent = scenario.question;
  element('simulate').addEventListener('click', () => simulateHere(data, choice));
  element('cancel').addEventListener('click', () => showComputed(data, choice));
  element('reset').addEventListener('click', () => {
    choice = firstChoice(scenario);
    history.replaceState(null, '', location.pathname);
    draw();
  });
  draw();
}

const failed = (problem: unknown): void => {
  element('answer').textContent = `The results could not be read: ${String(problem)}`;
};
fetch('/data.json')
  .then((response) => response.json() as Promise<ExplorerData>)
  .then(start, failed);
