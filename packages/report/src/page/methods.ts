import { entries, field, list, number, text } from '../reading/json.ts';
import type { MatcherThreshold } from '../reading/matcher-threshold.ts';
import { matcherThresholds } from '../reading/matcher-threshold.ts';
import type { Results } from '../reading/results.ts';
import { countText, figureText, tickText } from '../words/number.ts';
import { policyWords } from '../words/policy.ts';
import { expectations } from './expectations.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';

function population(from: Results): Markup {
  const settings = field(from.manifest.all, 'scenario', 'population');
  const said = (name: string): string | undefined => {
    const value = number(field(settings, name));
    return value === undefined ? undefined : countText(value);
  };
  const [minors, days, follow, background] = [
    said('minors'),
    said('arrivalDays'),
    said('followUpDays'),
    said('background'),
  ];
  if (minors === undefined) return html``;
  return html`<p>One replication is ${minors} invented minors${
    days === undefined ? '' : ` who arrive within ${days} days`
  }${follow === undefined ? '' : ` and are each followed for ${follow} days`}: arrival, first encounter, what the law requires, the taking of prints, their transmission and storage, a time of waiting in reception, for some a departure and onward travel, for some of these an encounter in another state, the search, the check by an expert, and identification or the first cause of loss.${
    background === undefined
      ? ''
      : ` Every search also looks at the same ${background} other invented persons, so that mistaken matches can happen.`
  }</p>
`;
}

function fidelity(from: Results): Markup {
  const model = field(from.manifest.all, 'derived', 'scoreModel');
  const hash = text(field(model, 'hash'));
  if (text(field(from.manifest.all, 'scenario', 'fidelity')) !== 'scores' && hash === undefined) {
    return html`<p>Fidelity <code>templates</code>: fingers, impressions and templates are invented, and a real comparison of minutiae decides what matches. The matcher never learns who a person is.</p>
`;
  }
  const said = (name: string): string | undefined => {
    const value = number(field(model, name));
    return value === undefined ? undefined : countText(value);
  };
  const [persons, mated] = [said('persons'), said('matedComparisons')];
  const fitted =
    persons === undefined || mated === undefined
      ? ''
      : ` It was fitted to ${mated} comparisons of ${persons} invented persons with themselves, by comparing their minutiae.`;
  return html`<p>Fidelity <code>scores</code>: scores of comparisons are drawn from a model instead of being computed from fingers.${fitted}${hash === undefined ? undefined : html` Model, SHA-256: <code class="hash">${hash}</code>.`}</p>
`;
}

function threshold(at: MatcherThreshold): Markup {
  const observable =
    at.observableDownTo === undefined
      ? ''
      : ` If the pairs were independent, which they are not, since they share persons, so many could show false match rates down to ${figureText(at.observableDownTo, 'number')} per comparison.`;
  const beyond =
    at.extrapolated === undefined
      ? ''
      : at.extrapolated
        ? ' The target asks for less than that, so the threshold was extrapolated'
        : ' The target asks for no less than that, so nothing was extrapolated';
  const method = at.method === undefined ? '' : ` (${at.method})`;
  const first = at.name === undefined ? 'Two' : `Growth handling ${at.name}: two`;
  return html`<p>${first} sets of prints count as a match from a score of ${countText(at.threshold)} on. Nobody typed that number in: it was derived from ${countText(at.comparisons)} comparisons of prints of different invented persons${mix(at)}.${observable}${beyond}${beyond === '' ? '' : `${method}.`} One false match rate serves all ages and sexes in this version.</p>
${shortlist(at)}`;
}

function mix({ persons }: MatcherThreshold): string {
  if (persons === undefined) return ', each minor with everybody';
  const { minors, adults } = persons;
  return `, ${countText(minors)} minors and ${countText(adults)} adults who are drawn as in the experiment and are nobody in it: each of the minors is compared with everybody`;
}

function shortlist({ shortlist }: MatcherThreshold): Markup | undefined {
  if (shortlist === undefined) return undefined;
  const { searches, matches, lost } = shortlist;
  return html`<p>A search compares two fingers of everybody, and all ten of the best. To see what that misses, the ${countText(searches)} searches of one replication were also made with all ten fingers of everybody: of ${countText(matches)} matches found so, the short list had left out ${countText(lost)}.</p>
`;
}

function thresholds(from: Results): Markup {
  const target = number(field(from.manifest.all, 'scenario', 'matching', 'targetFpir'));
  const found = matcherThresholds(from.manifest);
  const targeted =
    target === undefined
      ? ''
      : html`<p>The target: at most ${tickText(target)} false matches per search of the whole gallery for a person who is not in it.</p>
`;
  const none = html`<p>The manifest does not say how the matcher’s threshold was derived.</p>
`;
  return html`${targeted}${found.length === 0 ? none : found.map(threshold)}`;
}

function comparisons(from: Results): Markup {
  const made = (name: string): number | undefined => number(field(from.manifest.all, 'comparisons', name));
  const [searches, within, before, total] = [
    made('searches'),
    made('fingerComparisons'),
    made('beforeReplications'),
    made('total'),
  ];
  if (searches === undefined || within === undefined || within + (total ?? 0) === 0) return html``;
  const own = `${countText(within)} in the ${countText(searches)} searches of the replications`;
  if (before === undefined || total === undefined) {
    return html`<p>Comparisons of two fingers: ${own}.</p>
`;
  }
  return html`<p>Comparisons of two fingers in this run: ${countText(total)} in all. Of these, ${own}, and ${countText(before)} before them, to derive the threshold and to measure what the short list misses.</p>
`;
}

/** How the figures were made, and whether what was expected came true. */
export function methods(from: Results): Section {
  const resamples = number(field(from.manifest.all, 'statistics', 'bootstrapResamples'));
  const baseline = policyWords(from, from.baseline).label;
  return {
    id: 'methods',
    title: 'How the figures were made',
    content: html`<h3>Replications</h3>
${population(from)}<p>There are ${countText(from.replications)} replications, with different invented minors in each. All policies see the same minors, the same fingers and the same journeys wherever the policy does not touch them (<em>common random numbers</em>). A difference between two policies is therefore a difference between the policies, and not between two crowds.</p>
<h3>Spread and interval</h3>
<p>The <em>spread</em> is where 5 to 95% of the replications lie. The <em>95% interval</em> of a mean difference to the ${baseline} comes from the differences within pairs of replications, by Student’s t. For a ratio of small numbers the sums over all replications are divided, and the interval comes from drawing whole replications again and again${resamples === undefined ? '' : ` (${countText(resamples)} times)`}. A ratio is undefined unless the interval of its denominator lies above zero.</p>
<h3>The matcher</h3>
${fidelity(from)}${thresholds(from)}${comparisons(from)}${expectations(from, list(field(from.manifest.all, 'expectations')))}`,
  };
}

/** What the model cannot say. */
export function limits(): Section {
  return {
    id: 'limits',
    title: 'What this cannot tell',
    content: html`<ul>
<li><strong>Nothing here is about a real person.</strong> Every minor, finger and journey is invented.</li>
<li><strong>Nothing here measures the real Eurodac.</strong> No accuracy of its matcher has been published. The figures hold for the matcher and the fingers of this model.</li>
<li><strong>To be identified is not to be safe.</strong> Whether a guardian, a family or a court then acts rests on assumed shares and delays, and nothing here says what it costs a child to be fingerprinted.</li>
<li><strong>Behaviour does not answer to the rules.</strong> Minors who would avoid registration because of it are in the figures only where the scenario puts them in (<code>avoidanceElasticity</code>); if there are many, the gains are smaller than shown.</li>
<li><strong>The rates are of the past and of a few states.</strong> Where a source exists, it describes other years and other countries than the rules it is used for; where none exists, the value is an assumption.</li>
<li><strong>An interval covers chance, not error in the model.</strong> It says how steady a figure is if the assumptions hold.</li>
</ul>
`,
  };
}

/** What is needed to make the same files again; neither machine nor time, so that equal runs have equal pages. */
export function reproduction(from: Results): Section {
  const { seed, commit, scenarioHash, ruleSets, all } = from.manifest;
  const versions = entries(field(all, 'versions')).flatMap(([name, value]) => {
    const version = text(value);
    return version === undefined ? [] : [`${name} ${version}`];
  });
  const scenario = field(all, 'scenario');
  const fact = (name: string, value: string | undefined) =>
    value === undefined || value === ''
      ? undefined
      : html`<dt>${name}</dt><dd><code>${value}</code></dd>
`;
  return {
    id: 'reproduction',
    title: 'How to make it again',
    content: html`<p>The same scenario, seed and code give the same tables and the same page, on any number of threads. From a clone of the code:</p>
<pre><code>npm start --silent -- run scenario.yaml${seed === undefined ? '' : ` --seed ${seed}`}${from.replications > 0 ? ` --replications ${from.replications}` : ''}</code></pre>
<dl class="facts">
${fact('Seed', seed)}${fact('Commit', commit)}${fact('Scenario, SHA-256', scenarioHash)}${fact('Versions', versions.join(', '))}${ruleSets.map(({ name, hash }) => fact(`Rules of ${name}, SHA-256`, hash))}</dl>
${
  entries(scenario).length > 0
    ? html`<details><summary>The scenario with every default filled in</summary>
<p>Saved as <code>scenario.yaml</code>, it runs as it stands.</p>
<pre><code>${JSON.stringify(scenario, null, 2)}</code></pre></details>
`
    : undefined
}`,
  };
}
