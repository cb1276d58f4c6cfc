import type { Quotation } from "../quotations/quotation.ts";
import { type WordRange, wordAt, wordsBetween } from "../words/text.ts";
import { makeStatement } from "./make-statement.ts";
import { readUnit } from "./read-unit.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

/** A nested quotation with fewer words is a term or a title. */
const fewestWords = 3;

/**
 * Quotations inside quotations, each with the cue that the outer speaker gives it: "He told me 'go home'," she said.
 * They point at the statement that they stand in.
 */
export function nestedStatements(scene: Scene, found: readonly Statement[]): Statement[] {
  const nested = scene.quotations.filter((quotation) => isNested(scene, quotation));
  if (nested.length === 0) return [];
  const inner = innerScene(scene);
  return nested.flatMap((quotation) => {
    const words = wordsBetween(scene.text, quotation.passage, quotation.start, quotation.end);
    const outer = found.findIndex(({ spans }) =>
      spans.some(
        ({ passage, start, end }) =>
          passage === quotation.passage && start <= quotation.start && quotation.end <= end + 1,
      ),
    );
    if (outer === -1 || words.end - words.first < fewestWords + 2) return [];
    const unit = sentenceAround(scene, words, quotation);
    const statements = readUnit(inner, unit).flatMap((parts) => makeStatement(inner, parts) ?? []);
    const own = statements.find(
      ({ kind, verbatim }) => kind === "DIRECT" && verbatim[0]?.start === quotation.innerStart,
    );
    return own ? [{ ...own, nestedIn: outer, confidence: 0.7 }] : [];
  });
}

function isNested({ quotations }: Scene, { parent }: Quotation): boolean {
  return parent !== null && quotations[parent]?.parent === null;
}

/** The scene as it looks from inside the quotations: only those of the second level count. */
function innerScene(scene: Scene): Scene {
  const quotationOf = new Int32Array(scene.text.words.length).fill(-1);
  scene.quotations.forEach((quotation, index) => {
    if (!isNested(scene, quotation)) return;
    const { first, end } = wordsBetween(scene.text, quotation.passage, quotation.start, quotation.end);
    quotationOf.fill(index, first, end);
  });
  const { text, quotations, names, nameOf } = scene;
  return { text, quotations, quotationOf, names, nameOf };
}

/** The sentence, or sentences, that the nested quotation stands in, inside the marks of the outer one. */
function sentenceAround(scene: Scene, words: WordRange, { passage, parent }: Quotation): WordRange {
  const outer = scene.quotations[parent ?? -1];
  const bounds = wordsBetween(scene.text, passage, outer?.innerStart ?? 0, outer?.innerEnd ?? 0);
  const first = scene.text.sentences[wordAt(scene.text, words.first).sentence]?.first ?? words.first;
  const end = scene.text.sentences[wordAt(scene.text, words.end - 1).sentence]?.end ?? words.end;
  return { first: Math.max(first, bounds.first), end: Math.min(end, bounds.end) };
}
