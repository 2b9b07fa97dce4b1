import type { Article } from './article.ts';
import { ARTICLES_PROPOSAL_2016_272 } from './proposal-2016-272/articles.ts';
import { ARTICLES_343_2003 } from './regulation-343-2003/articles.ts';
import { ARTICLES_603_2013 } from './regulation-603-2013/articles.ts';
import { ARTICLES_604_2013 } from './regulation-604-2013/articles.ts';
import { ARTICLES_1182_71 } from './regulation-1182-71/articles.ts';
import { ARTICLES_2024_1351 } from './regulation-2024-1351/articles.ts';
import { ARTICLES_2024_1358 } from './regulation-2024-1358/articles.ts';
import { ARTICLES_2725_2000 } from './regulation-2725-2000/articles.ts';
import { ARTICLES_407_2002 } from './regulation-2725-2000/implementing-articles.ts';

/** Every article described here: the four texts on Eurodac, then those they lean on, each in its own order. */
export const ARTICLES: readonly Article[] = [
  ...ARTICLES_2725_2000,
  ...ARTICLES_407_2002,
  ...ARTICLES_603_2013,
  ...ARTICLES_PROPOSAL_2016_272,
  ...ARTICLES_2024_1358,
  ...ARTICLES_343_2003,
  ...ARTICLES_604_2013,
  ...ARTICLES_2024_1351,
  ...ARTICLES_1182_71,
];
