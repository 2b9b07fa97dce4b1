import { ScenarioError } from '../scenario/scenario-error.ts';

/** `line:column` of where reading JSON stopped, as far as the message of the parser says so. */
function stopped(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return `${line ?? 1}:${column ?? 1}`;
}

function read(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    throw new ScenarioError([
      {
        place: `${file}:${stopped(message)}`,
        path: '',
        message: `not JSON (${message}); expected the manifest of a results folder`,
      },
    ]);
  }
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value);

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The scenario in the text of a manifest, as text for `checkScenario`.
 *
 * @param file name for the place of the problem
 * @throws {ScenarioError} the text is no manifest with a scenario
 */
export function scenarioOfManifest(text: string, file: string): string {
  const manifest = read(text, file);
  const place = `${file}:1:1`;
  if (!isMapping(manifest))
    throw new ScenarioError([
      { place, path: '', message: `${kindOf(manifest)}; expected the manifest of a results folder` },
    ]);
  const { scenario } = manifest;
  if (scenario === undefined)
    throw new ScenarioError([
      { place, path: 'scenario', message: 'missing; expected the scenario of a results folder' },
    ]);
  if (!isMapping(scenario))
    throw new ScenarioError([
      { place, path: 'scenario', message: `${kindOf(scenario)}; expected the scenario of a results folder` },
    ]);
  return JSON.stringify(scenario, null, 2);
}
