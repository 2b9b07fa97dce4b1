import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EU) 2024/1358');

/** Chapter I but for definitions, the architecture of links, statistics and the duty to provide data. */
export const PURPOSE: Article = article(
  1,
  'Purpose of ‘Eurodac’',
  'purposes and principles; what follows from them stands in later articles',
  [
    'Establishes Eurodac. It serves the asylum system and the search for the responsible state, resettlement and humanitarian admission, control of irregular immigration and of onward movement with identification of persons illegally staying, protection of children, law enforcement under conditions, correct identification through the common identity repository, travel authorisation, the visa system, statistics, and temporary protection.',
    'Data are processed for those purposes alone, with respect for human dignity and fundamental rights, without discrimination on any ground, age and sex among them, and with privacy and data protection safeguarded.',
  ],
);

const TECHNICAL =
  'running the system is a duty of the Agency and the Commission; no outcome for a person depends on it';
const AUTHORITIES = 'who is designated to ask changes no outcome; that the conditions are met enters as one fact';
const OTHER_SYSTEMS = 'what other systems read in Eurodac is not decided here';

export const GENERAL_PROVISIONS: readonly Article[] = [
  article(4, 'Operational management', TECHNICAL, [
    'eu-LISA runs Eurodac day and night with a plan for continuity and with the best available technology, in cooperation with the Member States.',
    'It may test with real data to diagnose and repair faults or to try new techniques, anonymised and under the safeguards of the system in production, and erases them afterwards.',
    'It supervises and secures the communication infrastructure and coordinates states and provider.',
    'The Commission sees to its budget, acquisition, renewal and contracts.',
    'The staff of eu-LISA are bound to secrecy, also after they leave.',
  ]),
  article(5, 'Member States’ designated authorities for law enforcement purposes', AUTHORITIES, [
    'Each state designates the authorities, responsible for terrorism or serious crime, that may ask for comparisons.',
    'It keeps a list of them.',
    'It keeps a list of their operating units that may ask through the National Access Point.',
  ]),
  article(6, 'Member States’ verifying authorities for law enforcement purposes', AUTHORITIES, [
    'Each state designates an independent verifying authority, which takes no instructions from the units that ask; more than one where its constitution demands it.',
    'That authority sees to it that the conditions are fulfilled; its empowered staff alone receive and forward requests.',
  ]),
  article(7, 'Europol designated authority and Europol verifying authority for law enforcement purposes', AUTHORITIES, [
    'Europol designates operating units that may ask through its access point, within its mandate.',
    'It designates one specialised, fully independent unit that verifies and forwards their requests.',
  ]),
  article(8, 'Interoperability with ETIAS', OTHER_SYSTEMS, [
    'From 12 June 2026 Eurodac is connected to the European search portal for travel authorisation.',
    'The travel authorisation system compares its data, read-only, with datasets of persons who left or were removed under a return decision or removal order.',
  ]),
  article(9, 'Conditions for access to Eurodac for the manual processing by ETIAS National Units', OTHER_SYSTEMS, [
    'National units consult Eurodac with the same alphanumeric data as the automated processing.',
    'They may read the recorded data, without changing them, to examine applications for travel authorisation.',
    'The result of the assessment is recorded only in the files of that system.',
  ]),
  article(10, 'Access to Eurodac by the competent visa authorities', OTHER_SYSTEMS, [
    'Visa authorities may read Eurodac, without changing it, to verify hits of automated queries and to decide on visa applications.',
  ]),
  article(11, 'Interoperability with VIS', OTHER_SYSTEMS, [
    'Eurodac is connected to the European search portal so that the visa system can query it and compare data.',
  ]),
];
