import { isCalendarDateText } from '@eurodac-sim/primitives';
import * as z from 'zod';
import { FIDELITY, GRID, GROWTH_HANDLING } from './grid-schema.ts';
import { EXPECTATION, REPLICATIONS } from './question-schema.ts';
import { REFORMS } from './reform-schema.ts';
import type { Scenario } from './scenario.ts';
import { BEHAVIOUR, EVENTS, FOLLOW_UP, PRACTICE, RECEPTION } from './world-schema.ts';

const POPULATION = z.strictObject({
  minors: z
    .int()
    .min(1)
    .max(100_000)
    .default(150)
    .describe('Minors who arrive in one replication; persons; default 150.'),
  arrivalsFrom: z
    .string()
    .refine(isCalendarDateText, 'a day of the calendar as YYYY-MM-DD')
    .default('2027-01-01')
    .describe('First day of arrivals; ISO date; default 2027-01-01.'),
  arrivalDays: z.int().min(1).max(3650).default(365).describe('Days over which they arrive; days; default 365.'),
  followUpDays: z
    .int()
    .min(1)
    .max(7300)
    .default(730)
    .describe('Days for which each minor is followed after arrival; days; default 730.'),
  background: z
    .int()
    .min(1)
    .max(10_000_000)
    .default(1000)
    .describe('Other persons with ten fingers in the gallery, the same in every replication; persons; default 1000.'),
});

const MATCHING = z.strictObject({
  growthHandling: GROWTH_HANDLING.default('growth-model').describe(
    'What the matcher does about growth between two impressions: rigid (nothing), scale-search (tries sizes), growth-model (scales by the growth of stature between the recorded ages); default growth-model.',
  ),
  targetFpir: z
    .number()
    .min(1e-9)
    .max(0.5)
    .default(0.001)
    .describe(
      'False positive identification rate that the threshold is derived for: share of searches of the whole gallery that return a person who is not there; default 0.001, the working point of NIST FpVTE 2012 (NISTIR 8034).',
    ),
  shortlist: z
    .int()
    .min(1)
    .max(1000)
    .default(20)
    .describe('References that two fingers leave for the comparison of all ten; persons; default 20.'),
  thresholdPersons: z
    .int()
    .min(80)
    .max(5000)
    .default(400)
    .describe(
      'Persons made for deriving the threshold and for nothing else, three in ten of them minors; each minor is compared with all the others by ten fingers; persons; default 400.',
    ),
});

/** The scenario file, checked and with its defaults filled in. */
export const SCENARIO: z.ZodType<Scenario> = z
  .strictObject({
    title: z
      .string()
      .min(1)
      .max(100)
      .regex(/[A-Za-z0-9]/, 'at least one letter or digit')
      .describe('Short title; its words, joined by hyphens, name the scenario in every table; no default.'),
    question: z.string().min(1).describe('The question that the run answers; a sentence; no default.'),
    policies: z
      .array(z.string().min(1))
      .min(1)
      .describe(
        'Rule sets that ship, and names of reforms, to run on the same people, in the order of the tables; no default.',
      ),
    reforms: REFORMS,
    baseline: z
      .string()
      .min(1)
      .default('rules-2013')
      .describe('Policy that the others are compared with; default rules-2013.'),
    replications: REPLICATIONS,
    seed: z.int().min(0).default(1).describe('Seed of every draw; whole number from 0 to 2^53 - 1; default 1.'),
    fidelity: FIDELITY.default('templates').describe(
      'templates: every capture makes a template and every search is run by the matcher; scores: scores are drawn from a model fitted to the matcher; default templates.',
    ),
    population: POPULATION.prefault({}).describe('Who arrives, when, and for how long they are followed.'),
    practice: PRACTICE,
    behaviour: BEHAVIOUR,
    reception: RECEPTION,
    followUp: FOLLOW_UP,
    events: EVENTS,
    matching: MATCHING.prefault({}).describe('Settings of the matcher.'),
    grid: GRID.prefault({}).describe(
      'Axes; one run per combination, on the same people and the same fingers. Beside the named ones the path of any field of the world, matching or parameters, or reform. and a field of a reform; at most 1,000 points.',
    ),
    parameters: z
      .record(z.string(), z.number())
      .default({})
      .describe(
        'Values that replace published or assumed ones, by name, within the published range; in the unit of the parameter; default none.',
      ),
    expect: z
      .array(EXPECTATION)
      .default([])
      .describe('Comparisons that the author expects; each gets a verdict; default none.'),
  })
  .describe('A question about the registration of minors, and all that is needed to answer it by a run.');
