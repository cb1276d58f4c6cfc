import { FormatError } from "../format-error.ts";
import { isObject, textField } from "./fields.ts";

const types = ["Person", "Faction"] as const;
const kinds = ["SAME", "APART", "OTHER_IN_ARTICLE"] as const;

/** What somebody decided about who is who, as `newsgraph export` writes it and `newsgraph people decisions` prints it. */
export interface KeptDecision {
  readonly type: (typeof types)[number];
  readonly kind: (typeof kinds)[number];
  /** The key of the name that stays. */
  readonly kept: string;
  /** The key of the other name; for OTHER_IN_ARTICLE, of the article. */
  readonly other: string;
  /** ISO 8601. */
  readonly decidedAt: string;
}

/**
 * The decision that a record carries in its member `decision`; null for a record that has none.
 *
 * @throws FormatError for a decision that is not whole
 */
export function keptDecision(record: unknown): KeptDecision | null {
  const decision = isObject(record) ? record.decision : null;
  if (!isObject(decision)) return null;
  const text = (name: string): string => {
    const value = textField(decision, name);
    if (value === null) throw new FormatError(`"decision.${name}" is missing`);
    return value;
  };
  const decidedAt = text("decidedAt");
  if (Number.isNaN(Date.parse(decidedAt))) throw new FormatError('"decision.decidedAt" is no date');
  return {
    type: oneOf(types, text("type"), "type"),
    kind: oneOf(kinds, text("kind"), "kind"),
    kept: text("kept"),
    other: text("other"),
    decidedAt: new Date(decidedAt).toISOString(),
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: string, name: string): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new FormatError(`"decision.${name}" is ${JSON.stringify(value)}: it has to be one of ${words.join(", ")}`);
}
