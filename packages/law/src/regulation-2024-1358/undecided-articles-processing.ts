import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EU) 2024/1358');
const AUTHORITIES = 'that the conditions are met enters as one fact';
const CHANNELS = 'a matter of secure channels and formats, which changes no outcome';
const RESPONSIBILITY = 'says who answers for the data; no outcome for a person is computed from it';
const RECORDS = 'records of processing change no outcome';

/** Law-enforcement access of Europol, and its channels. */
export const LAW_ENFORCEMENT_ACCESS: readonly Article[] = [
  article(34, 'Conditions for access to Eurodac by Europol', AUTHORITIES, [
    'Europol may ask within its mandate only where all of this is so: the systems open to it did not establish the identity; the comparison is necessary to support the states against terrorism or serious crime; it is necessary in a specific case; and there are reasonable grounds that it will contribute substantially.',
    'Where the common identity repository has shown that the person is in Eurodac, Europol may consult it under the conditions of this article.',
    'Requests are made with biometric or with alphanumeric data.',
    'What Europol learns it processes only with the authorisation of the state of origin.',
  ]),
  article(
    35,
    'Communication between the designated authorities, the verifying authorities, the National Access Points and the Europol Access Point',
    CHANNELS,
    [
      'All communication among them is electronic and secure.',
      'Searches are sent in the format of the interface control document, so that they can be compared.',
    ],
  ),
];

/** Channels, access to what is recorded, and the records of processing. */
export const ACCESS_TO_RECORDED_DATA: readonly Article[] = [
  article(39, 'Communication between Member States and Eurodac', CHANNELS, [
    'Data travel by the communication infrastructure, for which eu-LISA sets the technical procedures.',
  ]),
  article(40, 'Access to, and rectification or erasure of, data recorded in Eurodac', RESPONSIBILITY, [
    'The state of origin has access to what it sent; of other states’ data it gets what a comparison returns, and may not search them.',
    'Access is for the units that each state designates and reports.',
    'Only the state of origin may rectify, supplement or erase what it sent, apart from the erasure at the end of storage.',
    'Staff of states and Union bodies may consult the data in the common identity repository as far as their tasks under Regulation (EU) 2019/818 require.',
    'Who has evidence that data are wrong, or were recorded unlawfully, tells the state of origin, which checks and, if need be, amends or erases them without delay.',
    'eu-LISA gives no recorded data to third countries, apart from those to which Regulation (EU) 2024/1351 applies.',
  ]),
  {
    ...article(41, 'Keeping of records', RECORDS, [
      'eu-LISA records every processing operation: purpose, time, data sent, data used for the query, and who acted.',
      'It does so for travel authorisation, with the hits of the automated processing.',
      'Member States and eu-LISA do so for the visa authorities.',
      'The records serve the monitoring of data protection and security alone and are erased a year after the storage of the data has ended, unless monitoring under way needs them.',
      'Each state does the same for its national system and keeps a record of the staff who may enter or retrieve data.',
    ]),
    slips: ['Paragraph 4 cites Article 46 for data security; it is Article 48.'],
  },
];
