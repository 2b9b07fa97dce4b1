import type { Article } from '../article.ts';
import { ARTICLE as PERIODS } from './article-3-periods.ts';

/** The article on the calculation of periods. */
export const ARTICLES_1182_71: readonly Article[] = [PERIODS];
