/** What the parameters are about that begin with a word, in the order of a journey. */
const GROUPS: Readonly<Record<string, string>> = {
  inflow: 'Arrival and entry',
  entry: 'Arrival and entry',
  pop: 'Who arrives',
  profile: 'Who arrives',
  family: 'Who arrives',
  identity: 'Identities and ages declared',
  age: 'Identities and ages declared',
  claim: 'Claims and decisions',
  status: 'Claims and decisions',
  decision: 'Claims and decisions',
  reg: 'Registration',
  transmission: 'Registration',
  avoidance: 'Registration',
  quality: 'Taking of prints and faces',
  bio: 'Taking of prints and faces',
  facial: 'Taking of prints and faces',
  expert: 'Taking of prints and faces',
  fingers: 'Fingers, impressions and their growth',
  reception: 'Reception and departure',
  protect: 'Reception and departure',
  guardian: 'Reception and departure',
  depart: 'Reception and departure',
  camp: 'Reception and departure',
  dwell: 'Reception and departure',
  event: 'Reception and departure',
  route: 'Onward routes',
  onward: 'Onward routes',
  stay: 'Onward routes',
  encounter: 'Encounters and searches',
  police: 'Encounters and searches',
  search: 'Encounters and searches',
  alert: 'Alerts and what follows an identification',
  acted: 'Alerts and what follows an identification',
  reporting: 'How states count',
  background: 'Other persons in the register',
  system: 'Other persons in the register',
};

/** The group of a parameter, by the first word of its name. */
export function parameterGroup(parameter: string): string {
  const [first = ''] = parameter.split('.');
  return (Object.hasOwn(GROUPS, first) ? GROUPS[first] : undefined) ?? 'Others';
}
