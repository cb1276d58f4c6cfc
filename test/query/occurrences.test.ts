import { afterAll, beforeAll, expect, test } from "vitest";
import { occurrenceCandidates, wantedWords } from "../../src/query/occurrence-candidates.ts";
import { publish } from "../graphql/wire.ts";
import { temporaryStore } from "../store/temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

const words = "We will keep the harbour shut until the board pays every docker in full";

test("candidates are found by indexes, and no table of quotes is read from end to end", async () => {
  const { text, values } = occurrenceCandidates("quote.*", [wantedWords({ id: 1, articleId: 1, text: words })]);
  // Not through the reader: SQLite lets an EXPLAIN that is kept prepared hold its snapshot of the store.
  const plan: { detail: string }[] = await temporary.store.dataSource.query(`EXPLAIN QUERY PLAN ${text}`, [...values]);
  const steps = plan.map(({ detail }) => detail);
  expect(steps.filter((step) => /^SCAN (?:quote|quote_print|quote_span)\b/u.test(step))).toEqual([]);
  expect(steps.filter((step) => /quote_text/u.test(step))).toEqual([expect.stringMatching(/VIRTUAL TABLE INDEX.*M/u)]);
});

test("a speech that was edited here and there is found by the sample of its runs that both have", async () => {
  const { store } = temporary;
  const speech = Array.from({ length: 600 }, (_, n) => `pier${((n * n) % 599).toString(36)}`);
  const edited = speech.map((word, n) => (n % 60 === 7 ? "then" : word));
  const ids: { id: number; articleId: number; text: string; prints: number }[] = [];
  for (const spoken of [speech, edited]) {
    const said = `“${spoken.join(" ")},” said Ruth Calder, the leader of the Dock Workers Union.`;
    await publish(store, `speech-${ids.length}`, ["A speech in the harbour", said]);
    ids.push(
      ...(await store.reader.all<(typeof ids)[number]>(
        `SELECT id, article_id AS articleId, text, (SELECT count(*) FROM quote_print WHERE quote_id = quote.id) AS prints
          FROM quote ORDER BY id DESC LIMIT 1`,
      )),
    );
  }
  expect(Math.min(...ids.map(({ prints }) => prints))).toBeGreaterThan(128);
  // Without its words, so that only its runs bring the other one.
  const wanted = ids.map(({ id, articleId }) => wantedWords({ id, articleId, text: "" }));
  const { text, values } = occurrenceCandidates("quote.id", wanted);
  const found = await store.reader.all<{ __parent: number; id: number }>(text, values);
  expect(found.map(({ __parent, id }) => [__parent, id]).sort()).toEqual([
    [ids[0]?.id, ids[1]?.id],
    [ids[1]?.id, ids[0]?.id],
  ]);
});

test("of words that hundreds of articles quote a hundred are found, and a word that all have brings none", async () => {
  const { store } = temporary;
  const quoted = `“${words},” said Ruth Calder, the leader of the Dock Workers Union.`;
  for (let n = 0; n < 210; n++) {
    const other = `“Dockers of quay ${n} want money,” said Ann Lee, a spokeswoman for quay ${n}.`;
    await publish(store, `paper-${n}`, [`Strike at quay ${n}`, quoted, other]);
  }
  const quotes = await store.reader.all<{ id: number; articleId: number; text: string }>(
    "SELECT id, article_id AS articleId, text FROM quote WHERE article_id = (SELECT max(id) FROM article) ORDER BY position",
  );
  const { text, values } = occurrenceCandidates("quote.text", quotes.map(wantedWords));
  const found = await store.reader.all<{ __parent: number; text: string }>(text, values);
  const textsOf = (index: number) => found.filter((row) => row.__parent === quotes[index]?.id).map((row) => row.text);
  expect(textsOf(0)).toHaveLength(100);
  expect(new Set(textsOf(0))).toEqual(new Set([quotes[0]?.text]));
  // Runs of words that others have, too, and its number.
  expect(textsOf(1).every((each) => /quay/u.test(each))).toBe(true);
});
