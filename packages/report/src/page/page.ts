import type { Drawing } from '../figure/drawing.ts';
import { closeUp, numericAxis } from '../reading/axis.ts';
import type { Results } from '../reading/results.ts';
import { countText } from '../words/number.ts';
import { pointText } from '../words/point.ts';
import { affectedSection } from './affected-section.ts';
import { ageAndClaim } from './age-and-claim.ts';
import { answerSection } from './answer-section.ts';
import { assumptions } from './assumptions.ts';
import { benefitsAndHarms } from './benefits-and-harms.ts';
import { figuresSection } from './figures-section.ts';
import { head, SCRIPT } from './head.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { limits, methods, reproduction } from './methods.ts';
import type { Section } from './section.ts';
import { sectionMarkup } from './section.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { everyPoint, thresholdSection } from './threshold-section.ts';

import { validationSection } from './validation-section.ts';

/** A page and the charts that stand in it. */
export type Page = { readonly markup: Markup; readonly drawings: readonly Drawing[] };

const contents = (sections: readonly Section[]): Markup =>
  html`<nav aria-label="Contents"><ol>${sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ol></nav>`;

type Part = { readonly section: Section; readonly drawings: readonly Drawing[] };

const plain = (section: Section): Part => ({ section, drawings: [] });

function overAxis(whole: Results): Part | undefined {
  const axis = numericAxis(whole);
  return axis === undefined ? undefined : thresholdSection(whole, axis);
}

/** Where a page shows some grid points only, the section that has all. */
function allPoints(whole: Results, shown: Results): Part | undefined {
  if (whole === shown) return undefined;
  const some = countText(shown.points.length);
  return plain({
    id: 'points',
    title: 'All grid points',
    content: html`<p>The results have ${countText(whole.points.length)} grid points. The sections from the answer on show ${some} of them: ${shown.points.map(pointText).join('; ')}. All stand here, and in the files.</p>
<p class="paper">On paper these tables stay folded; they stand in <code>summary.csv</code>, and in this page on a screen.</p>
${everyPoint(whole)}`,
  });
}

/** The parts of the page in the order of its reader: answer, balance, parts, people, assumptions, methods. */
function parts(whole: Results): readonly Part[] {
  const from = closeUp(whole);
  return [
    plain(answerSection(from, whole)),
    overAxis(whole),
    plain(benefitsAndHarms(from)),
    ageAndClaim(from),
    figuresSection(from),
    affectedSection(from),
    allPoints(whole, from),
    sensitivitySection(from),
    plain(assumptions(from)),
    plain(validationSection()),
    plain(methods(from)),
    plain(limits()),
    plain(reproduction(from)),
  ].flatMap((part) => part ?? []);
}

/** The whole page, from the doctype on. */
export function page(from: Results): Page {
  const { title, question } = from.manifest;
  const shown = parts(from);
  const sections = shown.map(({ section }) => section);
  return {
    drawings: shown.flatMap(({ drawings }) => drawings),
    markup: html`<!doctype html>
<html lang="en">
${head(title)}
<body>
<a class="skip" href="#answer">To the answer</a>
<header>
<p class="kicker">A simulation with invented people only</p>
<h1>${title}</h1>
${question === undefined ? undefined : html`<p class="question"><span class="label">The question</span> ${question}</p>`}
</header>
${contents(sections)}
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>Made by eurodac-sim from the files of one results folder. No real person’s data went into any figure on this page.</p></footer>
${SCRIPT}
</body>
</html>
`,
  };
}
