import { draws } from '@eurodac-sim/primitives';
import { expect, it } from 'vitest';
import { fingerModel } from '../parameters/finger-model.ts';
import { openTemplates } from '../template/template-shelf.ts';
import { fingersOfPersons } from './shelf-of-persons.ts';
import { tenPrint } from './ten-print.ts';

const personOf = (person: number) => ({
  owner: { replication: 0, person, sex: person % 2 === 0 ? ('female' as const) : ('male' as const) },
  capture: { index: 0, trueAgeYears: 6 + person },
});

it('a gallery is the same person by person, however it is cut into shards', () => {
  const whole = openTemplates(fingersOfPersons(draws(5), { from: 0, to: 12 }, personOf));
  const shards = [7, 12].map((to, k) => openTemplates(fingersOfPersons(draws(5), { from: [0, 7][k]!, to }, personOf)));
  expect(whole.places).toBe(120);
  for (let place = 0; place < whole.places; place++) {
    const shard = place < 70 ? shards[0]!.at(place) : shards[1]!.at(place - 70);
    expect(shard).toEqual(whole.at(place));
  }
});

it('a shelf has what the ten-prints have, and an empty place for what was not acquired', () => {
  const model = fingerModel({ 'fingers.quality.gate': 40 });
  const shelf = openTemplates(fingersOfPersons(draws(5), { from: 0, to: 40 }, personOf, model));
  let empty = 0;
  for (let person = 0; person < 40; person++) {
    const { owner, capture } = personOf(person);
    for (const [place, one] of tenPrint(draws(5), owner, capture, model).entries()) {
      expect(shelf.at(10 * person + place)).toEqual(one.kind === 'acquired' ? one.template : undefined);
      if (one.kind !== 'acquired') empty++;
    }
  }
  expect(empty).toBeGreaterThan(0);
});
