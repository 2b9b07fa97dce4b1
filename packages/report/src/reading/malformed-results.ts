/** A file of the results folder that cannot be read as what its name says. */
export class MalformedResults extends Error {
  override readonly name = 'MalformedResults';
  readonly file: string;

  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.file = file;
  }
}
