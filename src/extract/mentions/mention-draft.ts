import type { EntityRef, MentionKind, Provenance } from "../reading.ts";
import type { WordRange } from "../words/text.ts";

export type { Gender } from "../names/given-name-gender.ts";

/** A mention as words; `via` is the mention it was resolved through. */
export interface MentionDraft extends Provenance {
  readonly range: WordRange;
  readonly kind: MentionKind;
  readonly entity: EntityRef | null;
  readonly via: MentionDraft | null;
}
