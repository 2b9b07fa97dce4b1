/** The code that makes a result: packages with versions, the commit, and the files themselves. */
export type CodeVersion = {
  readonly versions: Readonly<Record<string, string>>;
  /** Commit of the working tree, or `unknown` where the code runs from a package. */
  readonly commit: string;
  /** SHA-256 of the files that run, which tells states of a working tree apart; versions and commit stand in for it. */
  readonly files?: string | undefined;
};
