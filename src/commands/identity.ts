import type { KeptDecision } from "../formats/json/kept-decision.ts";
import type { IdentityType } from "../ingest/identity/apply-decisions.ts";
import type { NamedRow } from "../ingest/identity/decide-identity.ts";
import { takeDecision } from "../ingest/identity/take-decision.ts";
import { encodeGlobalId } from "../query/global-id.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { CommandError } from "./failure.ts";
import { findNamed } from "./find-named.ts";
import { print } from "./print.ts";

interface Options {
  readonly type: IdentityType;
  readonly json: boolean;
}

/** Makes two one, and says what their names are now. */
export async function mergeCommand(storePath: string, options: Options, kept: string, other: string): Promise<void> {
  await withStore(storePath, async (store) => {
    const one = await survivorOf(store, options.type, await findNamed(store, options.type, kept));
    const two = await survivorOf(store, options.type, await findNamed(store, options.type, other));
    if (one.id === two.id) throw new CommandError(`"${kept}" and "${other}" are one already: ${one.slug}`);
    await takeDecision(store, decisionNow(options, "SAME", one.key, two.key));
    await say(options, "merged", one, two, `${two.slug} (${two.name}) is now ${one.slug} (${one.name})`);
  });
}

interface SplitOff {
  readonly other: string | undefined;
  /** The slug of an article. */
  readonly article: string | undefined;
}

/** Takes a name, or what an article says, out of a person or faction. */
export async function splitCommand(storePath: string, options: Options, whole: string, off: SplitOff): Promise<void> {
  if ((off.other === undefined) === (off.article === undefined)) {
    throw new CommandError("say what to split off: a second name, or --article with the slug of an article");
  }
  await withStore(storePath, async (store) => {
    const named = await findNamed(store, options.type, whole);
    if (off.article !== undefined) await splitArticle(store, options, named, off.article);
    else await splitOther(store, options, await survivorOf(store, options.type, named), off.other ?? "");
  });
}

async function splitOther(store: Store, options: Options, one: NamedRow, reference: string): Promise<void> {
  const two = await findNamed(store, options.type, reference);
  if (two.id === one.id)
    throw new CommandError(`${one.slug} is the one that stays: give the name to split off from it`);
  if (two.canonicalId !== one.id) throw new CommandError(`${two.slug} is no part of ${one.slug}: they are two already`);
  await takeDecision(store, decisionNow(options, "APART", one.key, two.key));
  await say(options, "split", one, two, `${two.slug} (${two.name}) stands for itself again, apart from ${one.slug}`);
}

/** An article means somebody else by the name: it is read again, with the name as one of its own. */
async function splitArticle(store: Store, options: Options, named: NamedRow, slug: string): Promise<void> {
  const [article] = await store.reader.all<{ id: number; key: string }>("SELECT id, key FROM article WHERE slug = ?", [
    slug,
  ]);
  if (!article) throw new CommandError(`no article "${slug}": give the slug of an article`);
  const table = options.type.toLowerCase();
  const isIn = `SELECT 1 FROM identity WHERE article_id = ? AND ${table}_id = ?`;
  if ((await store.reader.all(isIn, [article.id, named.id])).length === 0) {
    throw new CommandError(`the article ${slug} does not name ${named.slug}`);
  }
  await takeDecision(store, decisionNow(options, "OTHER_IN_ARTICLE", named.key, article.key));
  const [other] = await store.reader.all<NamedRow>(
    `SELECT named.id, key, named.name, slug, canonical_id AS canonicalId FROM ${table} named
      JOIN identity ON ${table}_id = named.id WHERE article_id = ? AND named.name = ? ORDER BY named.id DESC`,
    [article.id, named.name],
  );
  if (!other)
    throw new CommandError(`the article ${slug} is read otherwise now, and does not name ${named.name} any more`);
  await say(options, "split", named, other, `in ${slug}, ${named.name} is now ${other.slug}, apart from ${named.slug}`);
}

function decisionNow({ type }: Options, kind: KeptDecision["kind"], kept: string, other: string): KeptDecision {
  return { type, kind, kept, other, decidedAt: new Date().toISOString() };
}

/** Prints every decision, with keys, which are the same in every store. */
export async function listDecisions(storePath: string, { type, json }: Options): Promise<void> {
  await withStore(storePath, async (store) => {
    const decisions = await store.reader.all<Omit<KeptDecision, "type">>(
      `SELECT kind, kept_key AS kept, other_key AS other, decided_at AS decidedAt FROM identity_decision
        WHERE type = ? ORDER BY id`,
      [type],
    );
    if (json) return print(JSON.stringify(decisions));
    if (decisions.length === 0) return print("nothing was decided");
    for (const { kind, kept, other, decidedAt } of decisions) {
      await print(`${decidedAt.slice(0, 10)}  ${kind.padEnd(16)}  ${kept}  ${other}`);
    }
  });
}

async function survivorOf(store: Store, type: IdentityType, row: NamedRow): Promise<NamedRow> {
  if (row.id === row.canonicalId) return row;
  const [kept] = await store.reader.all<NamedRow>(
    `SELECT id, key, name, slug, canonical_id AS canonicalId FROM ${type.toLowerCase()} WHERE id = ?`,
    [row.canonicalId],
  );
  return kept ?? row;
}

async function say({ type, json }: Options, done: string, one: NamedRow, two: NamedRow, words: string): Promise<void> {
  const describe = ({ key, slug, name }: NamedRow) => ({ id: encodeGlobalId(type, key), slug, name });
  await print(json ? JSON.stringify({ done, kept: describe(one), other: describe(two) }) : words);
}

async function withStore(storePath: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(storePath);
  try {
    await migrateUp(store);
    await work(store);
  } finally {
    await closeStore(store);
  }
}
