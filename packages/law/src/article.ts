/** A numbered paragraph in our words; `undecided` says why no function here decides it. */
export type Paragraph = {
  /** As printed, such as `1`; empty where the article has one paragraph without a number. */
  readonly number: string;
  readonly says: string;
  readonly undecided?: string;
};

/** An article of a text as its page shows it: what it says in our words, and where it slips. */
export type Article = {
  /** The text as citations name it, such as `Reg. (EU) 2024/1358`. */
  readonly text: string;
  readonly number: string;
  /** The heading of the article in the text. */
  readonly title: string;
  /** The file of this package that holds the article, from its `src` folder; null where nothing here decides it. */
  readonly file: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** Drafting slips that a reader of the text should know. */
  readonly slips?: readonly string[];
};
