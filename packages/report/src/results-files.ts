/** The texts of the files of one results folder that a report is made from, each as written by the experiment. */
export type ResultsFiles = {
  /** `manifest.json` */
  readonly manifest: string;
  /** `outcomes.csv` */
  readonly outcomes: string;
  /** `differences.csv` */
  readonly differences: string;
  /** `losses.csv` */
  readonly losses: string;
  /** `summary.csv` */
  readonly summary: string;
  /** `sensitivity.csv`, where somebody has asked which parameters matter. */
  readonly sensitivity?: string;
};

/** A finished report: one page, and its charts once more as stand-alone SVG texts, by file name. */
export type Report = {
  readonly html: string;
  readonly figures: Readonly<Record<string, string>>;
};
