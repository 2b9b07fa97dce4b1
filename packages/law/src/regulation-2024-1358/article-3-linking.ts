import type { Article } from '../article.ts';
import type { LinkingRules } from '../linked-datasets.ts';
import { art } from './text.ts';

/** Datasets of one person form one sequence; links go with the dataset, periods stay its own. @source Reg. 2024/1358 Art. 3(6), 29(1) to (9), recital 27 */
export const LINKING: LinkingRules = {
  sequence: art('3(6)'),
  erasure: art('3(6) read with recital 27'),
  ownPeriod: art('29(1)-(9)'),
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '3',
  title: 'System architecture and basic principles',
  file: 'regulation-2024-1358/article-3-linking.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Eurodac consists of a Central System with its continuity system, an encrypted channel to the Member States, the common identity repository, and a channel from the Central System to that repository and the search portal.',
      undecided: 'the simulated system has one store',
    },
    {
      number: '2',
      says: 'Fingerprints, face, names, nationality, date and place of birth, sex and the document number stand in the common identity repository; everything else in the Central System.',
      undecided: 'where a field is kept changes no outcome',
    },
    {
      number: '3',
      says: 'The channel is the network of the Member States for administrative data, and what is sent over it is encrypted.',
      undecided: 'networks and encryption are outside the simulation',
    },
    {
      number: '4',
      says: 'Each Member State has one point of access, and so has Europol.',
      undecided: 'a Member State asks in its own name here; its offices are not told apart',
    },
    {
      number: '5',
      says: 'Data are processed on behalf of the Member State of origin, and kept apart by technical means.',
      undecided: 'a matter of organisation; whose data a dataset is, is in every dataset',
    },
    {
      number: '6',
      says: 'All datasets of one person are linked in a sequence. A comparison with a hit, by fingerprints or where these are lacking by the face, links them by itself; the state that receives the hit has it checked where necessary and tells eu-LISA that it confirms the link.',
    },
    {
      number: '7',
      says: 'The rules of Eurodac cover what Member States do from transmission until the results are used.',
      undecided: 'scope; no outcome depends on it',
    },
  ],
  slips: [
    'The first sentence of paragraph 6 links all datasets of a person; the second knows only one way for a link to come about, a comparison with a hit. Own data that were not compared fall between the two: interpretation `linksOfOwnData`.',
    'That a link goes with an erased dataset is said in recital 27 alone.',
  ],
};
