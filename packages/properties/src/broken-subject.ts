/** The subject itself failed, such as an engine that ended: no law is refuted by that, and none can be tried. */
export class BrokenSubject extends Error {
  override readonly name: string = 'BrokenSubject';
}
