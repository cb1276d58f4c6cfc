import type { KeptDecision } from "../../formats/json/kept-decision.ts";
import type { Store } from "../../store/database.ts";
import { write } from "../../store/write.ts";
import { readStored } from "../revisions/read-stored.ts";
import { rereadArticle } from "../revisions/reread-article.ts";
import { decide } from "./decide-identity.ts";

/** Takes a decision in a transaction of its own; an article that it is about is read again, if the store has it. */
export async function takeDecision(store: Store, decision: KeptDecision): Promise<void> {
  const article = decision.kind === "OTHER_IN_ARTICLE" ? await storedArticle(store, decision.other) : null;
  await write(store, async (manager) => {
    await decide(manager, decision);
    if (article) await rereadArticle(manager, article.id, article.input);
  });
}

async function storedArticle(store: Store, key: string) {
  const [row] = await store.reader.all<{ id: number }>("SELECT id FROM article WHERE key = ?", [key]);
  return row ? { id: row.id, input: await readStored(store, row.id) } : null;
}

/**
 * Whether the store has that decision, or a later one that speaks against it: about the same two, or that takes the name
 * out of whatever it was merged with.
 */
export async function isDecided(store: Store, decision: KeptDecision): Promise<boolean> {
  const { type, kind, kept, other, decidedAt } = decision;
  const rows = await store.reader.all(
    `SELECT 1 FROM identity_decision WHERE type = ? AND decided_at >= ? AND (
        (kept_key, other_key) IN (VALUES (?, ?), (?, ?)) OR (? = 'SAME' AND kind = 'APART' AND other_key = ?))
      LIMIT 1`,
    [type, decidedAt, kept, other, other, kept, kind, other],
  );
  return rows.length > 0;
}
