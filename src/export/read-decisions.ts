import type { KeptDecision } from "../formats/json/kept-decision.ts";
import type { Reader } from "../store/reader.ts";

/** What people decided about who is who, in the order in which they first did. */
export function readDecisions(reader: Pick<Reader, "all">): Promise<KeptDecision[]> {
  return reader.all<KeptDecision>(
    `SELECT type, kind, kept_key AS kept, other_key AS other, decided_at AS "decidedAt" FROM identity_decision ORDER BY id`,
  );
}
