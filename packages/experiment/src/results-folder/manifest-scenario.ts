import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { ScenarioError } from '../scenario/scenario-error.ts';

/** What is wrong with a manifest, at `line:column` of its text. */
function refusal(file: string, at: string, path: string, message: string): ScenarioError {
  return new ScenarioError([{ place: `${file}:${at}`, path, message }]);
}

/** @throws {ScenarioError} the text is not JSON */
function checkJson(text: string, file: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
    const said = `not JSON (${message}); expected the manifest of a results folder`;
    throw refusal(file, `${line ?? 1}:${column ?? 1}`, '', said);
  }
}

/**
 * The scenario in the text of a manifest, as text for `checkScenario`.
 *
 * What stands before it is blanked, so that places in the scenario are places in the manifest.
 *
 * @param file name for the place of a problem
 * @throws {ScenarioError} the text is no manifest with a scenario
 */
export function scenarioOfManifest(text: string, file: string): string {
  checkJson(text, file);
  const lines = new LineCounter();
  const { contents: manifest } = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  if (!isMap(manifest)) throw refusal(file, '1:1', '', 'no mapping; expected the manifest of a results folder');
  const scenario = manifest.get('scenario', true);
  if (scenario === undefined) throw refusal(file, '1:1', 'scenario', 'missing; expected the scenario of the results');
  const [start, end] = (isNode(scenario) && scenario.range) || [0, 0];
  if (!isMap(scenario)) {
    const { line, col } = lines.linePos(start);
    throw refusal(file, `${line}:${col}`, 'scenario', 'no mapping; expected the scenario of the results');
  }
  return text.slice(0, start).replaceAll(/[^\n]/g, ' ') + text.slice(start, end);
}
