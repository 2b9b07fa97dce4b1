import type { ProcedureRules } from './procedure-rules.ts';
import { PROCEDURE_2016_272 } from './proposal-2016-272/procedure.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';
import type { RegimeId } from './rule-set.ts';

/** The rules of procedure of each text. */
export const PROCEDURE_OF_REGIME: Readonly<Record<RegimeId, ProcedureRules>> = {
  'EC2725-2000': PROCEDURE_2725_2000,
  'EU603-2013': PROCEDURE_603_2013,
  'COM2016-272': PROCEDURE_2016_272,
  'EU2024-1358': PROCEDURE_2024_1358,
};
