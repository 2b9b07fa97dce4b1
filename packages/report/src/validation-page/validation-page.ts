import type { Charts, TargetResult, Validation, Verdict } from '@eurodac-sim/validation';
import type { Drawing } from '../figure/drawing.ts';
import type { Markup } from '../page/markup.ts';
import { html, trusted } from '../page/markup.ts';
import type { Section } from '../page/section.ts';
import { figure, sectionMarkup } from '../page/section.ts';
import { STYLE } from '../page/style.ts';
import type { Report } from '../results-files.ts';
import { correlationChart, growthChart, qualityChart } from './curve-charts.ts';
import { galleryChart, missChart } from './error-charts.ts';
import { targetTable, VERDICT_WORDS } from './target-table.ts';
import { VALIDATION_STYLE } from './validation-style.ts';

const TITLE = 'Published figures beside ours';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const VERDICTS: readonly Verdict[] = ['met', 'not-met', 'undecided', 'not-run'];

const links = (targets: readonly TargetResult[]): Markup =>
  html`${targets.map(({ id }, k) => html`${k === 0 ? '' : ', '}<a href="#${id}">${id}</a>`)}`;

function summary({ targets, size, seed }: Validation): Section {
  const of = (verdict: Verdict): readonly TargetResult[] => targets.filter((target) => target.verdict === verdict);
  const gates = targets.filter((target) => target.gates);
  const unmet = gates.filter(({ verdict }) => verdict === 'not-met');
  const open = gates.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-met');
  const gate =
    unmet.length === 0
      ? html`<p>No gate of this run is not met; ${open.length} of ${gates.length} are undecided or not run.</p>`
      : html`<p class="warning"><strong>${unmet.length} of the gates of this run ${unmet.length === 1 ? 'is' : 'are'} not met:</strong> ${links(unmet)}.</p>`;
  return {
    id: 'summary',
    title: 'In short',
    content: html`<dl class="tally">${VERDICTS.map(
      (verdict) =>
        html`<div><dt>${VERDICT_WORDS[verdict]}</dt><dd>${of(verdict).length}</dd><dd class="ids">${links(of(verdict))}</dd></div>`,
    )}</dl>
${gate}
<p>A figure is <em>met</em> where its whole 95% interval lies within the tolerance, <em>not met</em> where it lies wholly outside, and <em>undecided</em> where it lies partly inside: then more persons must be looked at. A target is as good as its worst figure. Tolerances were written down before the first run and are compared with the code by a test.</p>
<p>A <em>gate</em> must be met, a <em>trend</em> is watched, an <em>open</em> target waits for a document that nobody has opened. Tags say how far the published figure can be trusted: READ in its source, READ-2nd in a text that quotes it, DERIVED from numbers read, PROTO from a prototype, MEMORY recalled.</p>
<p>Size of this run: ${size}, seed ${seed}. Intervals are over persons, never over comparisons: exact ones for counts, otherwise from drawing persons again with replacement. Of no event in n, the upper end is 3/n.</p>
`,
  };
}

function charts(all: Charts): { readonly section: Section; readonly drawings: readonly Drawing[] } {
  const [growth, quality, correlation, misses, gallery] = [
    growthChart(all),
    qualityChart(all),
    correlationChart(all),
    missChart(all),
    galleryChart(all),
  ];
  const { lookedAt } = all;
  return {
    drawings: [growth, quality, correlation, misses, gallery],
    section: {
      id: 'charts',
      title: 'The model in pictures',
      content: html`<h3>${growth.title}</h3>
${figure(growth, `Dots: size of fingers as corresponding minutiae show it, with 95% intervals. Dashes: stature of the median person. Looked at: ${lookedAt.growth}.`)}
<h3>${quality.title}</h3>
${figure(quality, `Mean and 95% interval. Dotted: 12 and 45 years, between which it should be flat. Looked at: ${lookedAt.quality}.`)}
<h3>${correlation.title}</h3>
${figure(correlation, `Dashes: as by chance. Dotted: 0.5, 1.2 and 2.5 mm. Looked at: ${lookedAt.pairCorrelation}.`)}
<h3>${misses.title}</h3>
${figure(misses, `Lines: 95% intervals over persons. Looked at: ${lookedAt.misses}.`)}
<h3>${gallery.title}</h3>
${figure(gallery, `At one threshold. The dashes pass through the largest gallery and have slope 1. Looked at: ${lookedAt.gallery}.`)}
`,
    },
  };
}

function reproduction({ size, seed, version, targets, charts: drawn }: Validation): Section {
  const only = drawn === null ? ` --only ${targets.map(({ id }) => id).join(',')}` : '';
  return {
    id: 'reproduction',
    title: 'How to make it again',
    content: html`<p>The same seed, size and code give the same figures on any number of threads.</p>
<pre><code>eurodac-sim fingers validate --size ${size} --seed ${seed}${only} --out validation</code></pre>
<dl class="facts"><dt>Version</dt><dd><code>${version}</code></dd></dl>
<p>The figures stand in <code>validation.json</code>, the charts in <code>figures</code>.</p>
`,
  };
}

function document(sections: readonly Section[]): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE}</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}${trusted(VALIDATION_STYLE)}</style>
</head>
<body>
<a class="skip" href="#summary">To the summary</a>
<header>
<p class="kicker">Validation of the model of fingers, on invented people only</p>
<h1>${TITLE}</h1>
<p class="question">How close synthetic fingers come to what has been published about real ones, figure by figure.</p>
</header>
<nav aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>Made by eurodac-sim. Nothing here measures a real system, and no real person’s data went into any figure of ours.</p></footer>
</body>
</html>
`;
}

/**
 * The page of a validation and its charts. It needs no script, no network and no other file; the same validation gives
 * the same bytes.
 */
export function validationPage(validation: Validation): Report {
  const drawn = validation.charts === null ? undefined : charts(validation.charts);
  const figures: Section = {
    id: 'figures',
    title: 'Figure by figure',
    content: targetTable('Published and ours', validation.targets),
  };
  const sections = [
    summary(validation),
    figures,
    ...(drawn === undefined ? [] : [drawn.section]),
    reproduction(validation),
  ];
  return {
    html: document(sections).markup,
    figures: Object.fromEntries((drawn?.drawings ?? []).map(({ name, svg }) => [`${name}.svg`, `${svg}\n`])),
  };
}
