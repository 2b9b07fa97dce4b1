import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EU) 2024/1358');
const RIGHTS = 'a right of the person against the state, with no outcome that is computed here';
const SUPERVISION = 'supervision, which changes no outcome';
const SECURITY = 'a duty of security or liability, with no outcome that is computed here';
const TRANSFERS = 'what states may pass on to third countries is not decided here';

/** Rights of the person and supervision. */
export const RIGHTS_AND_SUPERVISION: readonly Article[] = [
  article(42, 'Rights of information', RIGHTS, [
    'The state of origin tells the person, in writing and where needed orally, in a language understood, who controls the data, which data are processed on what basis, that a security flag may be recorded, who receives the data, the duty to give them and what follows from refusal, how long they are stored, and the rights of access, rectification, completion, erasure, restriction and complaint.',
    'It does so when the data are taken; minors are told in a way fit for their age, and the taking is explained to them by leaflets, pictures or demonstration.',
    'A common leaflet is drawn up, clear and simple, to which each state adds its own information.',
  ]),
  article(
    43,
    'Right of access to, rectification, completion, erasure and restriction of the processing of personal data',
    RIGHTS,
    [
      'These rights are exercised under the general data protection regulation and as this article says.',
      'The person may learn the recorded data, a security flag included, and which state sent them; a request made in another state is passed to the state that sent them.',
      'For a security flag the rights may be restricted by law.',
      'Data that are wrong or unlawfully recorded are rectified or erased by the state that sent them, which confirms it in writing.',
      'A state that disagrees explains why in writing, and how to go to court or complain.',
      'A request carries what identifies the person, biometric data included, used for it alone and erased at once.',
      'States cooperate so that the rights are enforced promptly.',
      'A request for access is documented for the supervisory authorities.',
      'The supervisory authorities inform the person on request about the exercise of the rights.',
    ],
  ),
  article(44, 'Supervision by the national supervisory authorities', SUPERVISION, [
    'A national authority monitors the lawfulness of processing for the purposes beside law enforcement.',
    'It can draw on advice about biometric data.',
  ]),
  article(45, 'Supervision by the European Data Protection Supervisor', SUPERVISION, [
    'The Supervisor sees to it that processing concerning Eurodac, by eu-LISA above all, is lawful.',
    'It has that processing audited at least every three years and the report sent to the institutions.',
  ]),
  {
    ...article(
      46,
      'Cooperation between national supervisory authorities and the European Data Protection Supervisor',
      SUPERVISION,
      [
        'They cooperate and coordinate the supervision of Eurodac.',
        'Every year an independent body audits the processing for law enforcement, with a sample of reasoned requests.',
        'They exchange information, help each other in audits and study questions of interpretation.',
        'They meet at least twice a year and report every two years.',
      ],
    ),
    slips: [
      'Paragraph 2 attaches the audit to an annual report under Article 57(8); the reports there come every two years.',
    ],
  },
  {
    ...article(47, 'Protection of personal data for law enforcement purposes', SUPERVISION, [
      'A national authority monitors the lawfulness of processing for law enforcement.',
      'Europol’s processing follows its own regulation under the European Data Protection Supervisor.',
      'Data obtained for law enforcement are processed only for the case for which they were asked.',
      'Searches are recorded for monitoring; otherwise data and records are erased from national and Europol files after a month, unless an investigation under way needs them.',
    ]),
    slips: ['Paragraph 4 speaks of annual reports under Article 57(8); the reports there come every two years.'],
  },
];

/** Security, transfers, logs and liability. */
export const SECURITY_AND_TRANSFERS: readonly Article[] = [
  article(48, 'Data security', SECURITY, [
    'The state of origin keeps the data secure before and during transmission.',
    'Each state adopts a security plan: physical protection, control of access, media, input, storage, users and transport, recovery, integrity and self-auditing.',
    'Security incidents are reported among states, Europol, eu-LISA and the European Data Protection Supervisor.',
    'eu-LISA takes the corresponding measures for the operation of Eurodac.',
    'So does the Union Agency for Asylum where it takes data on behalf of a state.',
  ]),
  article(
    49,
    'Prohibition of transfers of data to third countries, international organisations or private entities',
    TRANSFERS,
    [
      'Data from Eurodac are passed to no third country, international organisation or private entity, nor after further processing.',
      'Data exchanged between states after a law-enforcement hit go to no third country where torture, inhuman treatment or another violation of fundamental rights threatens.',
      'The same holds for data exchanged with Europol, which also needs necessity, proportionality and the consent of the state of origin.',
      'That a person applied for protection or went through an admission procedure is disclosed to no third country.',
      'States may still transfer data under data protection law to third countries to which Regulation (EU) 2024/1351 applies.',
    ],
  ),
  {
    ...article(50, 'Transfer of data to third countries for the purpose of return', TRANSFERS, [
      'By exception data obtained by a hit for purposes beside law enforcement may go to a third country, with the agreement of the state of origin.',
      'Such a transfer follows the law of data protection, readmission agreements and national law.',
      'It serves only to identify an illegally staying person, and to issue a document, for return, and the person has been informed of it.',
      'An independent authority monitors it.',
      'It leaves the rights of the person untouched, non-refoulement above all.',
      'No third country gets direct access to Eurodac.',
    ]),
    slips: [
      'Paragraphs 1 and 5 name persons referred to in Article 22(2), beside Articles 15(1), 23(1), 24(1) and 26(1); the persons stand in Article 22(1).',
    ],
  },
  article(51, 'Logging and documentation', 'records of processing change no outcome', [
    'States and Europol log or document all processing that follows from law-enforcement requests.',
    'The log shows purpose, grounds, file number, time, authority, urgency, data used, the officials and the use of the search portal.',
    'Logs serve monitoring and security alone; the supervisory authorities have access to them.',
  ]),
  article(52, 'Liability', SECURITY, [
    'Who suffers damage by unlawful processing is compensated by the state responsible, or by eu-LISA where it failed duties of its own.',
    'A state that causes damage to Eurodac by a failure of its duties is liable for it.',
    'Claims against a state follow its national law, those against eu-LISA the Treaties.',
  ]),
];
