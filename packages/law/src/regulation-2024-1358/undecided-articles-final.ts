import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EU) 2024/1358');
const OTHER_TEXTS = 'amends other texts, which are not decided here';
const INSTITUTIONS = 'a duty of institutions, with no outcome for a person';

/** Amendments and final provisions up to the repeal. */
export const AMENDMENTS_AND_FINAL_PROVISIONS: readonly Article[] = [
  article(53, 'Amendments to Regulation (EU) 2018/1240', OTHER_TEXTS, [
    'Lets the travel authorisation system query Eurodac with the applicant’s names, birth, sex, nationalities and travel document.',
  ]),
  article(54, 'Amendments to Regulation (EU) 2019/818', OTHER_TEXTS, [
    'Brings Eurodac’s data into the search portal, the biometric matching service, the common identity repository and the multiple-identity detector.',
  ]),
  article(55, 'Costs', INSTITUTIONS, [
    'The Union bears the costs of Eurodac and its communication infrastructure.',
    'States and Europol bear those of their access points.',
    'They also bear those of their own infrastructure and of law-enforcement requests.',
  ]),
  article(56, 'Committee procedure', INSTITUTIONS, [
    'A committee assists the Commission.',
    'The examination procedure applies where it is named.',
    'Without an opinion of the committee an implementing act is not adopted.',
  ]),
  article(57, 'Reports, monitoring and evaluation', INSTITUTIONS, [
    'eu-LISA reports every year on Eurodac’s activities.',
    'It has procedures to monitor the system against its objectives.',
    'It has access to the information needed for maintenance, reports and statistics.',
    'By 12 June 2027 it studies whether software for recognising faces, of minors too, can be added, and how reliable and accurate its results are. The start of facial comparison under Article 63(5) hangs on the end of this study.',
    'By 12 June 2029 and every four years after, the Commission evaluates Eurodac, its effect on fundamental rights, and the use of facial recognition.',
    'States supply what the annual report needs.',
    'eu-LISA, states and Europol supply what the evaluation needs.',
    'States and Europol report every two years on comparisons for law enforcement: purposes, grounds, requests, identifications, urgency.',
    'The Commission compiles a report from these every two years.',
  ]),
  {
    ...article(58, 'Assessment', INSTITUTIONS, [
      'By 12 June 2028 the Commission assesses the system by which data of beneficiaries of temporary protection are exchanged.',
      'It also assesses what the application of Article 26 would bring about.',
      'If appropriate it proposes to amend or repeal Article 26.',
    ]),
    slips: [
      'Paragraph 2(b) speaks of designated authorities under Article 9(1), which designates none; Europol’s are designated under Article 7(1).',
    ],
  },
  article(59, 'Penalties', INSTITUTIONS, [
    'States make processing of recorded data against the purposes of Eurodac punishable by effective, proportionate and dissuasive penalties.',
  ]),
  article(60, 'Territorial scope', 'which territories take part is not among the facts', [
    'The Regulation does not apply to territories to which Regulation (EU) 2024/1351 does not apply, apart from what concerns resettlement and humanitarian admission.',
  ]),
  article(61, 'Notification of designated authorities and verifying authorities', INSTITUTIONS, [
    'By 12 September 2024 each state notifies its designated authorities, their operating units and its verifying authority.',
    'So does Europol.',
    'The Commission publishes them every year.',
  ]),
];

/** The day on which the law of 2013 ends, decided with the days of application of the rule set. */
export const REPEAL: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '62',
  title: 'Repeal',
  file: 'regulation-2024-1358/regulation-2024-1358.ts',
  paragraphs: [
    {
      number: '',
      says: 'Regulation (EU) No 603/2013 is repealed from 12 June 2026; references to it are read as references to this Regulation. What holds for data recorded under it is not said.',
    },
  ],
};
