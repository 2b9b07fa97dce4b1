/** A gate that the model does not meet at CI size: one of its figures, as measured with seed 1, and why. */
export type UnmetGate = { readonly figure: string; readonly measured: number; readonly because: string };

/**
 * The one list of gates that are known not to be met. One that starts to pass must leave it, and another that stops
 * passing must be entered with its figure and reason, or be mended.
 */
export const UNMET_GATES: Readonly<Record<string, UnmetGate>> = {
  F4: {
    figure: 'missed, rigid',
    measured: 0.024,
    because:
      'without allowance for growth the matcher misses 2.4 %, less than the one of the study, since it compares bent prints bent; the ages and gaps of the study are unread',
  },
};

/** Gates whose intervals lie within their tolerances at CI size: they must stay there. */
export const MET_GATES: readonly string[] = ['F1', 'F5', 'F12', 'F20', 'F21', 'F22', 'F23', 'F29', 'F31', 'F33'];
