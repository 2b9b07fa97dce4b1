import type { LawCoverage } from '@eurodac-sim/law';
import { caseErrors, lawCoverage } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import { casesOf } from '../case-file.ts';
import type { Terminal } from '../terminal.ts';
import { refuseErrors } from './law-problems.ts';

type Place = { readonly text: string; readonly article: string; readonly paragraph: string | null };

/** The days that are looked at: from before the first text to after the last day of application that a text names. */
const DAYS = { from: calendarDate('2000-01-01'), to: calendarDate('2035-12-31') };

const place = ({ text, article, paragraph }: Place): string =>
  `${text} Art. ${article}${paragraph === null ? '' : `(${paragraph})`}`;

const section = (title: string, lines: readonly string[]): readonly string[] => [
  `${title}: ${lines.length === 0 ? 'none' : ''}`,
  ...lines.map((line) => `  ${line}`),
];

function people(coverage: LawCoverage): string {
  const { cases, decisions, paragraphs, besideDecisions, undecided, parameters, readings, days } = coverage;
  const never = paragraphs.filter(({ cases: reaching }) => reaching.length === 0);
  const range = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} to ${to}`;
  return [
    `${cases} cases, ${decisions} decisions`,
    `paragraphs that decisions rest on: ${paragraphs.length - never.length} of ${paragraphs.length} reached`,
    ...section('never reached by a case', never.map(place)),
    `numbers of the law: ${parameters.read.length} of ${parameters.read.length + parameters.neverRead.length} read`,
    ...section('never read', parameters.neverRead),
    `open questions: ${readings.read.length} of ${readings.read.length + readings.neverRead.length} read`,
    ...section('never read', readings.neverRead),
    `days looked at: ${days.looked}`,
    ...section('no text in force', days.gaps.map(range)),
    ...section('more than one text in force', days.overlaps.map(range)),
    `${besideDecisions.length} paragraphs are answered beside decisions, by functions on replies, hits, links and statistics; ${undecided.length} are decided by nothing here, each with its reason on its page`,
  ].join('\n');
}

/** `law coverage`: what cases reach of the law, recorded while they are decided. */
export function lawCoverageOf(
  files: readonly string[],
  { json }: { readonly json?: boolean },
  terminal: Terminal,
): void {
  const cases = casesOf(files);
  const coverage = lawCoverage(cases, DAYS);
  terminal.out(json === true ? JSON.stringify(coverage, null, 2) : people(coverage));
  refuseErrors(caseErrors(cases));
}
