import { z } from 'zod';
import type { DatasetCategory, SituationCategory } from './dataset-category.ts';
import { DATASET_CATEGORIES, EVENT_CATEGORIES, OTHER_CATEGORIES } from './dataset-category.ts';
import type { Coercion } from './decision.ts';
import type { PolicyName } from './policies.ts';
import { POLICY_NAMES } from './policies.ts';

/** What a reform changes of one group of persons. */
export type GroupChange = {
  readonly taking?: 'must' | 'may' | 'none';
  readonly search?: 'must' | 'may';
  readonly comparedAgainst?: readonly DatasetCategory[];
  readonly ownDataOnRequest?: boolean;
  readonly stored?: false | StoredChange;
  readonly extraGroundsUnderYears?: number | null;
};
const FROM = ['taken', 'transmitted', 'council-decision'] as const;

export type StoredChange = { readonly from?: (typeof FROM)[number] } & (
  | { readonly years: number }
  | { readonly months: number }
);

/** A reform as a file holds it. */
export type ReformFile = {
  readonly name: string;
  readonly title: string;
  readonly over: PolicyName;
  readonly because?: string | undefined;
  readonly minimumAgeYears?: { readonly taking?: number; readonly storing?: number; readonly searching?: number };
  readonly presumedUnderYears?: number | null;
  readonly coercionOfMinors?: Coercion;
  readonly categories?: Readonly<Partial<Record<SituationCategory, GroupChange>>>;
};

const years = z.int().min(0).max(120);
const category = z.enum([...EVENT_CATEGORIES, ...OTHER_CATEGORIES]);

const groupFields = z.strictObject({
  taking: z.enum(['must', 'may', 'none']).describe('whether biometric data must, may or may not be taken'),
  search: z
    .enum(['must', 'may'])
    .describe('whether what was taken is compared, or may be if the Member State so chooses'),
  comparedAgainst: z
    .array(z.enum([...DATASET_CATEGORIES]))
    .describe('groups of stored datasets that the comparison covers; an empty list: not compared on entry'),
  ownDataOnRequest: z.boolean().describe("whether the comparison covers the Member State's own datasets when it asks"),
  stored: z
    .union([
      z.literal(false),
      z.strictObject({ years: years.min(1), from: z.enum(FROM).optional() }),
      z.strictObject({ months: z.int().min(1).max(1200), from: z.enum(FROM).optional() }),
    ])
    .describe(
      'false, or how long the dataset is stored and which day starts the period: by default the one the rule set counts from',
    ),
  extraGroundsUnderYears: z
    .union([z.null(), years])
    .describe('LE_REQUEST alone: age in years below which a search against the person needs further grounds'),
});
const groupSchema = groupFields.partial();

const ageFields = z.strictObject({ taking: years, storing: years, searching: years });

const fileFields = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
    .refine((name) => !(POLICY_NAMES as readonly string[]).includes(name), 'a name that no rule set has'),
  title: z.string().min(1).describe('what is changed, in one sentence'),
  over: z.enum(POLICY_NAMES as [PolicyName, ...PolicyName[]]).describe('the rule set that it changes'),
  because: z.string().optional().describe('who asks for it, and where'),
  minimumAgeYears: ageFields
    .partial()
    .optional()
    .describe('completed years from which data are taken, stored, and searched with'),
  presumedUnderYears: z.union([z.null(), years]).optional(),
  coercionOfMinors: z.enum(['none', 'last-resort', 'allowed']).optional(),
  categories: z.partialRecord(category, groupSchema).optional(),
});

/** The form of a reform file, every field with its meaning. */
export const REFORM_SCHEMA: z.ZodType<ReformFile> = fileFields as z.ZodType<ReformFile>;

/** The fields that may stand at a place of a reform file; null: no fields stand there. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] | null {
  const [first, second, third] = path;
  if (first === undefined) return Object.keys(fileFields.shape);
  if (first === 'minimumAgeYears') return Object.keys(ageFields.shape);
  if (first !== 'categories') return null;
  if (second === undefined) return category.options;
  if (third === undefined) return Object.keys(groupFields.shape);
  return third === 'stored' ? ['years', 'months', 'from'] : null;
}
