import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScoreRow } from '@eurodac-sim/matching';
import { afterAll, describe, expect, it } from 'vitest';
import { candidateSearches } from './candidate-file.ts';
import { scoreColumns, scoreDoubts, scoreRows } from './score-file.ts';
import { csvTable, readTable, writeTable } from './table-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS: readonly ScoreRow[] = [
  { database: 'a', probe: '1_1', reference: '1_2', mated: true, score: 812, age: 7.5, probeSubject: 'p' },
  { database: 'b, "c"', probe: '1_1', reference: '2_1', mated: false, score: 0.5 },
];

const scores = (text: string) => scoreRows(csvTable('scores.csv', text));
const searches = (text: string) => candidateSearches(csvTable('found.csv', text));
const HEAD = 'database,probe,reference,mated,score';

describe('a score file', () => {
  it.each(['csv', 'parquet'])('in %s reads back what was written, whatever is in a name', async (form) => {
    const path = join(folder, `scores.${form}`);
    writeTable(path, scoreColumns(ROWS));
    expect(scoreRows(await readTable(path, 'scores'))).toEqual(ROWS);
    expect(() => writeTable(path, scoreColumns(ROWS))).toThrow('EEXIST');
  });

  it('has five columns where nothing else is known', () => {
    const columns = scoreColumns([ROWS[1]!]).map(({ name }) => name);
    expect(columns.join(',')).toBe(HEAD);
  });

  it('may have been written elsewhere: another order of columns, TRUE, a byte order mark, an empty last line', () =>
    expect(scores('\uFEFFscore,mated,reference,probe,database,other\n3,TRUE,1_2,1_1,a,x\n\n')).toEqual([
      { database: 'a', probe: '1_1', reference: '1_2', mated: true, score: 3 },
    ]));

  it.each([
    ['database,probe,reference,score\na,1,2,3\n', 'scores.csv:1: no column mated'],
    [`${HEAD}\na,1,2,yes,3\n`, "scores.csv:2: mated is 'yes'"],
    [`${HEAD}\na,1,2,true,\n`, "scores.csv:2: score is ''"],
    [`${HEAD}\na,1,2,true,9\nb,1,2,false,high\n`, "scores.csv:3: score is 'high'"],
    [`${HEAD}\na,1,2,true,NaN\n`, "scores.csv:2: score is 'NaN'"],
    [`${HEAD}\na,1,2,true,9\n\na,1,3,true,Infinity\n`, "scores.csv:4: score is 'Infinity'"],
    [`${HEAD}\na,1,2,true,9\na,2,1,true,8\n`, 'scores.csv:3: 2 and 1 of database'],
    [`${HEAD}\na,1_1,2_1,true,9\n`, "scores.csv:2: mated is 'true', but 1_1 and 2_1 are of fingers 1 and 2"],
    [`${HEAD}\na,1_1,1_2,false,9\n`, 'both of finger 1'],
    [`${HEAD},probeFinger,referenceFinger\na,x,y,false,9,f,f\n`, 'both of finger f'],
    [`${HEAD}\na,1,2,true\n`, 'scores.csv:2: 4 values; expected 5'],
    [`${HEAD},score\na,1,2,true,3,3\n`, 'scores.csv:1: column score stands twice'],
    [`${HEAD},age\na,1,2,true,3,young\n`, "scores.csv:2: age is 'young'"],
    ['', 'scores.csv:1: no column database, probe, reference, mated, score'],
  ])('with a mistake is refused with its line: %j', (text, message) => expect(() => scores(text)).toThrow(message));

  it('that is no Parquet is refused, and so is one that is not there', async () => {
    const path = join(folder, 'no.parquet');
    writeFileSync(path, HEAD);
    await expect(readTable(path, 'scores')).rejects.toThrow('not Parquet');
    await expect(readTable(join(folder, 'nowhere.csv'), 'scores')).rejects.toThrow('there is no such file');
  });

  it('of distances, or of two scales, is doubted', () => {
    const row = (database: string, mated: boolean, score: number): ScoreRow => {
      return { database, probe: '1_1', reference: mated ? '1_2' : '2_1', mated, score };
    };
    const alike = [row('a', true, 900), row('a', false, 10)];
    expect(scoreDoubts(alike)).toEqual([]);
    expect(scoreDoubts([...alike, row('b', true, 0.9), row('b', false, 0.1)])[0]).toContain('two scales');
    expect(scoreDoubts([row('a', true, 1), row('a', false, 10)])[0]).toContain('higher the more alike');
  });
});

describe('a file of candidates', () => {
  it('tells of each search where its mate is, and the best of the others', () => {
    expect(
      searches('probe,mate,candidate,score,person,age\np1,m1,m9,8,anna,7\np1,m1,m1,5,anna,7\np2,,m3,4,,\np3,m3,,,,\n'),
    ).toEqual([
      { subject: 'anna', mated: true, mate: { rank: 2, score: 5 }, highest: 8, age: 7 },
      { subject: 'p2', mated: false, mate: null, highest: 4 },
      { subject: 'p3', mated: true, mate: null, highest: null },
    ]);
  });

  it.each([
    ['probe,mate,candidate\n', 'no column score'],
    ['probe,mate,candidate,score\n', 'there is no search'],
    ['probe,mate,candidate,score\n,m,c,1\n', 'found.csv:2: probe is empty'],
    ['probe,mate,candidate,score\np,m,c,x\n', "found.csv:2: score is 'x'"],
    ['probe,mate,candidate,score\np,m,c,1\np,n,d,1\n', 'found.csv:3: mate of p is not what found.csv:2 says'],
    ['probe,mate,candidate,score\np,m,c,2\np,m,c,1\n', 'found.csv:3: candidate c of p stands twice'],
    ['probe,mate,candidate,score\np,m,c,2\np,m,,\n', 'found.csv:3: candidate is empty'],
    ['probe,mate,candidate,score,rank\np,m,c,2,1\np,m,d,1,3\n', "found.csv:3: rank is '3'; expected 2"],
    ['probe,mate,candidate,score,rank\np,m,c,2,1\np,m,d,3,2\n', 'found.csv:3: score is '],
  ])('with a mistake is refused with its line: %j', (text, message) => expect(() => searches(text)).toThrow(message));
});
