import type { Provenance } from "../reading.ts";
import type { WordRange } from "../words/text.ts";

/** A role of a person on its way. */
export interface RoleDraft extends Provenance {
  readonly person: number;
  /** As written, without article and owner. */
  readonly roleName: string | null;
  /** Index of the faction, or null. */
  readonly affiliation: number | null;
  readonly evidence: WordRange;
}
