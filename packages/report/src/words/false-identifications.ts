import { field, number } from '../reading/json.ts';
import type { Results } from '../reading/results.ts';
import type { MeasureWords } from './measure.ts';
import { FALSE_IDENTIFICATIONS } from './measure.ts';
import { countText, tickText } from './number.ts';

const YEAR = 365;

function scale(from: Results): string {
  const population = field(from.manifest.all, 'scenario', 'population');
  const [minors, days, others] = ['minors', 'arrivalDays', 'background'].map((name) => number(field(population, name)));
  if (minors === undefined || others === undefined) return '';
  const within = days === undefined || days === YEAR ? '' : ` within ${countText(days)} days`;
  return `, for ${countText(minors)} arriving minors${within} and a gallery of ${countText(others)} others`;
}

/** The unit of a measure; that of O8 names the world that it is for, whose size is a setting and not that of Eurodac. */
export function unitText(from: Results, { measure, unit }: MeasureWords): string {
  return measure === FALSE_IDENTIFICATIONS.measure ? `${unit}${scale(from)}` : unit;
}

/** What the size of O8 comes from: one sentence, for wherever it is introduced. */
export function falseIdentificationsText(from: Results): string {
  const target = number(field(from.manifest.all, 'scenario', 'matching', 'targetFpir'));
  const set = target === undefined ? '' : ` (${tickText(target)})`;
  return `The size of the false identifications expected follows from the false positive identification rate (FPIR) that the scenario sets as its target${set} and from the assumed share of false candidates that an expert overlooks; only the ratio between policies comes from the model, and no figure here is one of the real Eurodac.`;
}
