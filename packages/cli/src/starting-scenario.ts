/** What a new file holds, but for its title and the way to the schema. */
const TEMPLATE = `# yaml-language-server: $schema={schema}
#
# An editor that reads the line above completes the fields and shows what each means, its unit, default and source.
# A value can be replaced on the command line: --set population.minors=500

title: {title} # its words, joined by hyphens, name the scenario in every table
question: >-
  If prints are taken from the age of six, of ten or of fourteen, how many minors who travel on are identified,
  and how many children are registered for it?

# To change one thing in a scenario that ships, extend it: mappings are merged, lists and values replaced.
# extends: age-six-or-fourteen

# Rule sets that ship: rules-2013, council-2017, rules-2024, age-14-claim-2013, age-6-claim-2013, age-14-claim-2024,
# age-6-claim-2024; and reforms by the names that they have below.
policies: [rules-2013, rules-2024, stored-two-years]
baseline: rules-2013 # what the others are compared with

# Reforms of a rule set that ships: their fields, or a file of them in this folder, or a list laid together.
reforms:
  stored-two-years:
    title: Crossings and illegal stay are stored for two years
    over: rules-2024
    categories:
      IRREGULAR_CROSSING: { stored: { years: 2 } }
      ILLEGAL_STAY: { stored: { years: 2 } }

# A number, or until an interval is narrow enough:
# replications: { atLeast: 5, atMost: 200, until: { measure: O1, policy: rules-2024, baseline: rules-2013, halfWidth: 0.01 } }
replications: 5
seed: 1
fidelity: templates # scores: drawn from a model fitted to the matcher, for wide sweeps

population:
  minors: 60 # unaccompanied minors who arrive in a replication
  arrivalsFrom: 2027-01-01
  arrivalDays: 365
  followUpDays: 730 # for each minor, from arrival
  background: 60 # other persons in the gallery

# What states do, what minors do, and what follows are separate. A rate is a number or the name of a parameter.
practice:
  shared: { detection: 0.95 }
  states:
    GR: { coverage: 0.8 }
behaviour:
  departureByState:
    SE: { share: depart.share.SE.2013_2016 }
reception:
  measures: { closedOrder: false }

matching:
  growthHandling: growth-model
  targetFpir: 0.001 # false positives a search; the threshold is derived from it
  thresholdPersons: 80

# Axes: one run for each combination, on the same people and the same fingers. Any field of the world, by its path:
#   practice.shared.coverage: 0.5..0.9 step 0.2
#   reception.measures.security: [true, false]
#   parameters.depart.share.default: [0.2, 0.35]
#   reform.categories.IRREGULAR_CROSSING.stored.months: [18, 36, 60]
grid:
  searchPractice: [follows-law]
  minimumAge: { values: [6, 10, 14], policies: [rules-2024] }

# Published or assumed values to replace, by name, within their range.
parameters:
  onward.share_of_leavers: 0.8

# What you expect, written before the run: each line gets a verdict in the report.
expect:
  - measure: O1
    policy: rules-2024
    is: greater-than
    than: rules-2013
    because: More children are registered, and more of those met later are searched for.
  - measure: O14
    policy: rules-2024
    at: { minimumAge: 6 }
    is: greater-than
    thanAt: { minimumAge: 14 }
    because: The younger must give prints too.
`;

/** A scenario with every block explained, as a new file holds it; it runs in about a minute as it is. */
export function startingScenario(name: string, schema: string): string {
  const words = name.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return TEMPLATE.replace('{schema}', schema).replace('{title}', title);
}
