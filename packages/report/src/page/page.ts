import type { Drawing } from '../figure/drawing.ts';
import type { Results } from '../reading/results.ts';
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

/** A page and the charts that stand in it. */
export type Page = { readonly markup: Markup; readonly drawings: readonly Drawing[] };

const contents = (sections: readonly Section[]): Markup =>
  html`<nav aria-label="Contents"><ol>${sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ol></nav>`;

/** The whole page, from the doctype on, in the order of its reader: answer, balance, parts, people, assumptions, methods. */
export function page(from: Results): Page {
  const { title, question } = from.manifest;
  const square = ageAndClaim(from);
  const figures = figuresSection(from);
  const people = affectedSection(from);
  const sections = [
    answerSection(from),
    benefitsAndHarms(from),
    ...(square === undefined ? [] : [square.section]),
    figures.section,
    ...(people === undefined ? [] : [people.section]),
    assumptions(from),
    methods(from),
    limits(),
    reproduction(from),
  ];
  return {
    drawings: [square, figures, people].flatMap((part) => part?.drawings ?? []),
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
