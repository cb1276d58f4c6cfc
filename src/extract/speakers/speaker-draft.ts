import type { MentionDraft } from "../mentions/mention-draft.ts";
import type { AttributionStatus, EntityRef, Provenance } from "../reading.ts";

/** Who says a statement, as far as the text tells. */
export interface SpeakerDraft extends Provenance {
  readonly status: AttributionStatus;
  readonly speakers: readonly EntityRef[];
  readonly candidates: readonly EntityRef[];
  /** The words at this statement that name the speaker; null where it has none of its own. */
  readonly mention: MentionDraft | null;
}

/** The answer where nothing in the text says who speaks. */
export const unattributed: SpeakerDraft = {
  status: "UNATTRIBUTED",
  speakers: [],
  candidates: [],
  mention: null,
  method: "NONE",
  confidence: 0.5,
};
