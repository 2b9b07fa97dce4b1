/** Whom a law-enforcement request is about. @source Reg. 2024/1358 Art. 33(1)(d); Reg. 603/2013 Art. 20(1) */
export type LawEnforcementRole = 'SUSPECT' | 'PERPETRATOR' | 'VICTIM';

export const LAW_ENFORCEMENT_ROLES: readonly LawEnforcementRole[] = ['SUSPECT', 'PERPETRATOR', 'VICTIM'];
