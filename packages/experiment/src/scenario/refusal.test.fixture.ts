import { ScenarioError } from './scenario-error.ts';

/** What a scenario is refused with. @throws {Error} it was accepted */
export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  throw new Error('was accepted');
}
