import { readNominal } from "../mentions/nominal.ts";
import { singular } from "../mentions/person-noun.ts";
import type { Statement } from "../speech/statement.ts";
import type { Cast } from "./cast.ts";
import { modifiersOf } from "./resolve-nominal.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/** Verbatim words that somebody known says elsewhere in the article are theirs here too: the headline and the standfirst quote the body. */
export function sameWords(
  cast: Cast,
  statements: readonly Statement[],
  speakers: readonly SpeakerDraft[],
): SpeakerDraft[] {
  const said = speakers.map((speaker, index) =>
    speaker.status === "RESOLVED" ? verbatimOf(cast, statements[index]) : [],
  );
  return speakers.map((speaker, index) => {
    const statement = statements[index];
    const field = cast.scene.text.passages[statement?.spans[0]?.passage ?? -1]?.field;
    if (!statement || field === "BODY" || speaker.speakers.length > 0 || speaker.status === "COLLECTIVE")
      return speaker;
    const own = verbatimOf(cast, statement).filter((words) => words.split(" ").length >= 3);
    const other = said.findIndex((all) => all.some((words) => own.some((part) => ` ${words} `.includes(` ${part} `))));
    const [entity] = speakers[other]?.speakers ?? [];
    if (!entity) return speaker;
    const via = speakers[other]?.mention ?? null;
    const mention = speaker.mention && { ...speaker.mention, entity, via, method: "SAME_WORDS", confidence: 0.9 };
    if (mention) cast.nominals.push(mention);
    return {
      status: "RESOLVED",
      speakers: [entity],
      candidates: [],
      mention: mention ?? via,
      method: "SAME_WORDS",
      confidence: 0.85,
    };
  });
}

function verbatimOf(cast: Cast, statement: Statement | undefined): string[] {
  return statement?.verbatim.map(({ passage, start, end }) => wordsOf(cast, passage, start, end)) ?? [];
}

function wordsOf(cast: Cast, passage: number, start: number, end: number): string {
  const field = cast.scene.text.passages[passage]?.field ?? "BODY";
  return (
    cast.scene.text.fields[field]
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}

/** "an official in one rebel faction" after "Rebel official": the same head and a shared qualifier are the same person. */
export function sameHeads(cast: Cast, speakers: readonly SpeakerDraft[]): SpeakerDraft[] {
  return speakers.map((speaker) => {
    if (speaker.status !== "ANONYMOUS" || speaker.mention?.kind !== "NOMINAL") return speaker;
    const head = readNominal(cast.scene, speaker.mention.range)?.head.lower ?? "";
    const own = modifiersOf(cast, speaker.mention.range);
    const known = cast.nominals.find(({ range }) => {
      const other = readNominal(cast.scene, range)?.head.lower ?? "";
      const shared = [...modifiersOf(cast, range)].filter((word) => own.has(word) && word !== singular(head));
      return singular(other) === singular(head) && shared.length > 0;
    });
    if (!known?.entity) return speaker;
    const mention = { ...speaker.mention, entity: known.entity, via: known, method: "ROLE_NOUN", confidence: 0.6 };
    return {
      status: "RESOLVED",
      speakers: [known.entity],
      candidates: [],
      mention,
      method: "ROLE_NOUN",
      confidence: 0.6,
    };
  });
}
