import type { Mention, Provenance } from "../extract/reading.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** The rule that decided, and how sure it is: "EXPLICIT_CUE 0.95". */
export function ruleOf({ method, confidence }: Provenance, paint: Paint): string {
  return paint("RULE", `${method} ${confidence.toFixed(2)}`);
}

/** The words of a mention and what they are, if the name of the rule does not say so: `"the ministry" NOMINAL`. */
export function wordsOf({ span, kind, method }: Mention): string {
  return `"${visible(span.exact)}"${kind === method ? "" : ` ${kind}`}`;
}
