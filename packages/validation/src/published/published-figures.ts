import type { Published } from './published.ts';

const GOTTSCHLICH =
  'Gottschlich et al., Modeling the growth of fingerprints improves matching for adolescents, IEEE TIFS 2011';
const HARAKSIM = 'Haraksim, Galbally and Beslay, Pattern Recognition 2019';
const PASSPORTS = 'Schumacher, Fingerprint Recognition for Children, EUR 26193 (2013)';
const NATIONAL_ID = 'Preciozzi et al., IEEE T-BIOM 2020';
const LIFETIME = 'Galbally, Haraksim and Beslay, IEEE TIFS 14, 2019';
const VISA = 'Galbally et al., ten-print visa applicants, 2024';
const PERSISTENCE = 'Yoon and Jain, PNAS 112(28), 2015';
const FPVTE_2003 = 'FpVTE 2003, as summarised by GCN, July 2004';
const FPVTE_2012 = 'FpVTE 2012, NISTIR 8034';
const ZHU = 'Zhu, Dass and Jain, Statistical models for assessing the individuality of fingerprints, 2007';
const WHO = 'WHO growth reference 5-19 years (2007), height for age';
const CAPPELLI = 'FVC2000 to FVC2006';
const EURODAC = 'Annual report on Eurodac for 2008';

/** The published figures and their tolerances. A tolerance changes here and nowhere else, and a test holds its digest. */
export const PUBLISHED: readonly Published[] = [
  {
    id: 'F1',
    statement: 'Fingers grow as the median of stature does: scale from one age to another, per sex',
    tolerance: '±0.5 %',
    kind: 'gate',
    evidence: ['DERIVED'],
    source: WHO,
  },
  {
    id: 'F2',
    statement: 'Ridge period at 500 pixels an inch at 6, 8, 10 and 12 years and of adults, both sexes together',
    tolerance: '±5 % of the mean, ±7 % at 12 years; coefficient of variation 7 % ± 2 points',
    kind: 'gate',
    evidence: ['DERIVED'],
    source: 'Kralik and Novotny 2003, ridge breadth of 121 individuals',
  },
  {
    id: 'F3',
    statement: 'Distances of corresponding minutiae of adolescents shrink by 72 % once the print is rescaled',
    tolerance: '60 to 80 %, where the scale is 1.12 to 1.20',
    kind: 'trend',
    evidence: ['READ'],
    source: GOTTSCHLICH,
  },
  {
    id: 'F4',
    statement: 'Right index of adolescents among 3.25 million: 20.8 % are missed, 2.1 % once growth is allowed for',
    tolerance: 'rigid 15 to 28 %, growth model 1 to 5 %, ratio at least 4',
    kind: 'gate',
    evidence: ['READ'],
    source: GOTTSCHLICH,
  },
  {
    id: 'F5',
    statement: 'Growth displaces minutiae in proportion to their distance from the centre',
    tolerance: 'slope of the relative displacement over the radius 0 ± 0.5 % per mm',
    kind: 'gate',
    evidence: ['READ-2nd'],
    source: HARAKSIM,
  },
  {
    id: 'F6',
    statement:
      'An excess of lengthwise growth of 5 % shows in a study of 56 prints, and none is seen where there is none',
    tolerance: 'power above 0.8, size below 0.1',
    kind: 'trend',
    evidence: ['READ'],
    source: 'Markert et al., Detecting anisotropy in fingerprint growth, 2018',
  },
  {
    id: 'F7',
    statement:
      'Children of 6 to 12 are recognised as well after 2 to 4.5 years as at once, by a matcher that allows for growth',
    tolerance: 'ratio of FNMR at most 1.5',
    kind: 'gate',
    evidence: ['READ'],
    source: PASSPORTS,
  },
  {
    id: 'F8',
    statement: 'A child against the grown person is recognised nearly as well as an adult once scaled',
    tolerance: 'ratio of FNMR at most 6 for one finger, at most 2 for ten',
    kind: 'gate',
    evidence: ['READ'],
    source: NATIONAL_ID,
  },
  {
    id: 'F9',
    statement: 'FNMR at FMR 0.1 %, enrolled at 6, found after 4 years, with and without allowance for growth',
    tolerance: 'rigid 20 to 60 %, growth model 1 to 5 %, ratio at least 8',
    kind: 'gate',
    evidence: ['PROTO', 'READ'],
    source: `a prototype and ${GOTTSCHLICH}; to be replaced by the tables of EUR 29265 or ${HARAKSIM}`,
  },
  {
    id: 'F10',
    statement: 'The same, enrolled at 14: growth hardly matters any more',
    tolerance: 'rigid at most 2 times the growth model, growth model at most 1.3 times adults',
    kind: 'gate-at-full-size',
    evidence: ['DERIVED'],
    source: WHO,
  },
  {
    id: 'F11',
    statement: 'Quality rises to 12 years, is flat to 45, then declines; children of 6 to 12 are above those over 65',
    tolerance: 'order',
    kind: 'gate',
    evidence: ['READ-2nd'],
    source: `${LIFETIME}; ${VISA}`,
  },
  {
    id: 'F12',
    statement: 'NFIQ 2 of adults: median 59 of men, 49 of women; thumb, index, middle, ring, little; right above left',
    tolerance: 'medians ±3, order exact',
    kind: 'gate',
    evidence: ['READ-2nd'],
    source: VISA,
  },
  {
    id: 'F13',
    statement:
      'Quality explains more of the mated scores of adults than gap or age, and 12 years leave acceptance as it was',
    tolerance: 'order; acceptance within 0.5 points',
    kind: 'gate',
    evidence: ['READ'],
    source: PERSISTENCE,
  },
  {
    id: 'F14',
    statement: 'Poor impressions drive the uncertainty of error rates over time',
    tolerance: 'interval of the lowest quarter of quality more than 3 times as wide as that of the rest',
    kind: 'trend',
    evidence: ['READ'],
    source: PERSISTENCE,
  },
  {
    id: 'F15',
    statement: 'One finger at FMR 1/10,000: acceptance 98.6 % at best, above 94 % on the worst set',
    tolerance: 'adults 94 to 99.5 %',
    kind: 'gate',
    evidence: ['READ'],
    source: `${FPVTE_2003}; NIST one-to-one SDK study 2004`,
  },
  {
    id: 'F16',
    statement: 'Two fingers at FMR 1/10,000: acceptance 98.5 to 99.8 %',
    tolerance: '98.5 to 99.9 %',
    kind: 'gate',
    evidence: ['READ'],
    source: `NISTIR 7249; ${FPVTE_2003}`,
  },
  {
    id: 'F17',
    statement: 'The more fingers, the fewer misses: one, two, then slaps of 4, 8 and 10',
    tolerance: 'order; one index finger 1 to 10 %, ten fingers 0.03 to 0.5 %, whose level is open',
    kind: 'gate',
    evidence: ['READ', 'MEMORY'],
    source: `${FPVTE_2003}; ${FPVTE_2012}, whose tables are unread`,
  },
  {
    id: 'F18',
    statement: 'Two index fingers on a small sensor (FAP10) are missed about twice as often as on FAP20 or FAP30',
    tolerance: 'ratio 1.5 to 2.7',
    kind: 'gate',
    evidence: ['READ'],
    source: 'NIST study on searches of RISC, abstract',
  },
  {
    id: 'F19',
    statement: 'Twelve chance correspondences: 2.25e-6 for 46 against 46 minutiae, 9.2e-5 for 26 against 26',
    tolerance: 'within a factor 10; ratio of the two 10 to 200',
    kind: 'trend',
    evidence: ['READ'],
    source: ZHU,
  },
  {
    id: 'F20',
    statement: 'Corresponding fingers of two unrelated persons are of one class in a share of 0.3215',
    tolerance: '0.28 to 0.35',
    kind: 'gate',
    evidence: ['READ'],
    source: 'study of twins, PMC3338710, abstract',
  },
  {
    id: 'F21',
    statement: 'The core lies 5.7 to 7.6 % of the size of the print from its centre',
    tolerance: 'mean 5 to 8.5 %',
    kind: 'gate',
    evidence: ['READ'],
    source: 'abstract on the place of the core',
  },
  {
    id: 'F22',
    statement:
      'An unfiltered extractor reports 0.28 to 0.34 minutiae a mm² at quality 60 to 100, on 234 to 302 mm² of adults',
    tolerance: '±25 %',
    kind: 'gate',
    evidence: ['READ'],
    source: 'NFIQ 2 v2.3 conformance output',
  },
  {
    id: 'F23',
    statement:
      'Minutiae keep their distance: none within 0.5 mm of another, fewer up to 1.2 mm, as by chance beyond 2.5 mm',
    tolerance: 'pattern',
    kind: 'gate',
    evidence: ['READ'],
    source: 'Wieditz et al., JRSS C 2022 (structure of the process)',
  },
  {
    id: 'F24',
    statement: 'Histogram of pairs of minutiae by distance and turn: earth mover’s distance to real prints',
    tolerance: 'report only',
    kind: 'trend',
    evidence: ['READ'],
    source: 'Gottschlich and Huckemann, Separating the real from the synthetic, IET Biometrics 2014',
  },
  {
    id: 'F25',
    statement:
      'EER of adults in the protocol of the fingerprint verification competitions: 2,800 mated, 4,950 non-mated',
    tolerance: '0.2 to 3 %',
    kind: 'gate',
    evidence: ['READ', 'MEMORY'],
    source: CAPPELLI,
  },
  {
    id: 'F26',
    statement: 'Among a million, ten fingers give at most 5.8e-6 false hits a search',
    tolerance: 'at most 5.8e-6, where the tail gives a person FMR of 1e-12; extrapolated',
    kind: 'trend',
    evidence: ['READ', 'DERIVED'],
    source: `${EURODAC}: 3 reported in more than 1.5 million searches`,
  },
  {
    id: 'F27',
    statement: 'Misses multiply by 1.3 to 2 for every factor ten in false matches',
    tolerance: '1.2 to 2.2 for one finger',
    kind: 'trend',
    evidence: ['READ-2nd'],
    source: 'a rule of thumb in a secondary source',
  },
  {
    id: 'F28',
    statement: 'False positive identifications grow almost in proportion to the gallery',
    tolerance: 'slope 0.85 to 1.0 on logarithmic axes',
    kind: 'gate-at-full-size',
    evidence: ['READ'],
    source: 'Grother and Phillips, Models of large population recognition performance, CVPR 2004',
  },
  {
    id: 'F29',
    statement: 'Faces of children at FMR 0.1 %: 98.3 % accepted after 6 months, 94.9 % after 36; of toddlers 64.7 %',
    tolerance: '±0.7, ±1 and ±4 points',
    kind: 'gate',
    evidence: ['READ'],
    source: 'Bahmani and Schuckers 2022; Hossain et al. 2026',
  },
  {
    id: 'F30',
    statement: 'Children of 1 to 5 at 1,270 pixels an inch after at most a year: 98.9 % accepted at FMR 0.1 %',
    tolerance: '96 to 99.5 %',
    kind: 'trend',
    evidence: ['READ'],
    source: 'Jain et al., Fingerprint recognition of young children, IEEE TIFS 2017',
  },
  {
    id: 'F31',
    statement: 'Children below 5 at 500 pixels an inch are clearly the hardest: FNMR at 3 years over that at 9',
    tolerance: 'ratio at least 3',
    kind: 'gate',
    evidence: ['READ'],
    source: 'quoted in Scientific Reports 2022, s41598-022-25986-6',
  },
  {
    id: 'F32',
    statement: 'Share of transmissions that the centre rejects',
    tolerance: '4 to 10 %, children higher',
    kind: 'open',
    evidence: ['MEMORY'],
    source: 'eu-LISA statistics, annex on rejected data sets',
  },
  {
    id: 'F33',
    statement:
      'An age recorded two years too low misjudges four years of growth by 1 % at 10 and by up to 8 % at 14 (boys)',
    tolerance: '±0.5 points',
    kind: 'gate',
    evidence: ['DERIVED'],
    source: WHO,
  },
];
