import { describe, expect, it } from 'vitest';
import { citedPlaces } from './cited-places.ts';

const TEXT = 'Reg. (EU) 2024/1358';
const placesIn = (article: string) =>
  citedPlaces({ text: TEXT, article }).map(({ article: number, paragraph }) =>
    paragraph === null ? number : `${number}(${paragraph})`,
  );

describe('the places that a citation names', () => {
  it.each([
    ['15(1)', ['15(1)']],
    ['15(1), 22(1)', ['15(1)', '22(1)']],
    ['62, 63(2)', ['62', '63(2)']],
    ['14(1) second subparagraph', ['14(1)']],
    ['14(1) fourth and fifth subparagraphs', ['14(1)']],
    ['15(1) last subparagraph, 38(1)', ['15(1)', '38(1)']],
    ['28(1)-(2), 63(5)', ['28(1)', '28(2)', '63(5)']],
    ['29(1)-(9)', ['29(1)', '29(2)', '29(3)', '29(4)', '29(5)', '29(6)', '29(7)', '29(8)', '29(9)']],
    ['18(2)(a)', ['18(2)']],
    ['12(1)(k)(vii) first indent', ['12(1)']],
    ['2(1)(q)-(s), 22', ['2(1)', '22']],
    ['10(c), 11(i)', ['10', '11']],
    ['30(1) read with recital 65', ['30(1)']],
    ['30(1) read with 29(4)', ['30(1)', '29(4)']],
    ['8(4), read as in Case C-648/11', ['8(4)']],
    ['27(2) with OJ C 5, 10.1.2003', ['27(2)']],
    ['15(1), recital 42', ['15(1)']],
    ['6', ['6']],
    ['as a whole, never in force', []],
  ])('%s: %j', (article, places) => expect(placesIn(article)).toEqual(places));

  it('keep the text that the citation names', () =>
    expect(citedPlaces({ text: TEXT, article: '29(6)' })).toEqual([{ text: TEXT, article: '29', paragraph: '6' }]));
});
