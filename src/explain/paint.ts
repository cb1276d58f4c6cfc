/** What a stretch of an explanation is, so that whoever prints it can choose how it looks. */
export type Style =
  | "HEADING"
  | "NAME"
  | "LABEL"
  | "RULE"
  | "DIRECT"
  | "MIXED"
  | "INDIRECT"
  | "MARK"
  | "SPEAKER"
  | "CUE";

/** Gives text a look; the text of an explanation has to be as clear without. */
export type Paint = (style: Style, text: string) => string;
