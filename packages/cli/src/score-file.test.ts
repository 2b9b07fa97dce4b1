import { describe, expect, it } from 'vitest';
import { scoreRows, scoreText } from './score-file.ts';

const ROWS = [
  { database: 'a', probe: '1_1', reference: '1_2', mated: true, score: 812 },
  { database: 'b, "c"', probe: '1_1', reference: '2_1', mated: false, score: 0.5 },
];

describe('a score file', () => {
  it('reads back what it writes, whatever is in a name', () => expect(scoreRows(scoreText(ROWS), 'x')).toEqual(ROWS));

  it.each([
    ['database,probe,reference,score\na,1,2,3\n', 'scores.csv:1: no column mated'],
    ['database,probe,reference,mated,score\na,1,2,yes,3\n', "scores.csv:2: mated is 'yes'"],
    ['database,probe,reference,mated,score\na,1,2,true,\n', "scores.csv:2: score is ''"],
    ['database,probe,reference,mated,score\na,1,2,true,9\nb,1,2,false,high\n', "scores.csv:3: score is 'high'"],
  ])('with a mistake is refused with its line: %j', (text, message) =>
    expect(() => scoreRows(text, 'scores.csv')).toThrow(message),
  );
});
