import type { MentionDraft } from "../mentions/mention-draft.ts";
import { isTitle } from "../mentions/person-noun.ts";
import type { EntityRef } from "../reading.ts";
import type { Statement } from "../speech/statement.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import { resolveNominal } from "./resolve-nominal.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

const pronouns = new Set("he she they it we i you who him her".split(" "));

/**
 * Who a speaker phrase names: by pronoun, by name, by description.
 *
 * @param outer whose quotation the phrase stands in, or null
 * @param content tells whether a word stands in what is said, where the speaker is seldom named
 */
export function whoIs(
  cast: Cast,
  phrase: WordRange,
  content: (word: number) => boolean,
  outer: EntityRef | null,
): SpeakerDraft {
  const last = wordAt(cast.scene.text, phrase.end - 1);
  const isName = cast.scene.nameOf[phrase.first] !== -1;
  if (pronouns.has(last.lower) && phrase.end - phrase.first === 1 && !isName)
    return resolvePronoun(cast, phrase, content, outer);
  const end = last.text === ")" ? openingOf(cast, phrase) : phrase.end;
  const opening = namedInFront(cast, phrase);
  if (opening) return byName(cast, opening, phrase);
  const named = cast.mentions.endingAt(end);
  if (named?.entity && named.entity.type !== "PLACE" && named.range.first >= phrase.first)
    return byName(cast, named, phrase);
  return resolveNominal(cast, { first: phrase.first, end });
}

/** "Ann Lee of the Globe", "Ann Lee in Rye": the person whom the phrase begins with and then says more about. */
function namedInFront(cast: Cast, phrase: WordRange): MentionDraft | null {
  const [first] = cast.mentions.inside(phrase);
  if (first?.entity?.type !== "PERSON" || first.kind !== "NAME") return null;
  for (let at = phrase.first; at < first.range.first; at++) if (!isTitle(wordAt(cast.scene.text, at).text)) return null;
  return first.range.end < phrase.end && wordAt(cast.scene.text, first.range.end).pos === "ADP" ? first : null;
}

function openingOf(cast: Cast, phrase: WordRange): number {
  for (let at = phrase.end - 1; at > phrase.first; at--) if (wordAt(cast.scene.text, at).text === "(") return at;
  return phrase.end;
}

/** The name, unless the phrase only ends in it: "a spokesman for Ann Lee" is not Ann Lee. */
function byName(cast: Cast, named: MentionDraft, phrase: WordRange): SpeakerDraft {
  for (let at = phrase.first; at < named.range.first; at++) {
    const { lower } = wordAt(cast.scene.text, at);
    const linked = /^(?:of|for|from|in|at|with|on|to)$/.test(lower);
    if (linked && !isTitled(cast, at, named)) return resolveNominal(cast, phrase);
  }
  const entity = named.entity as EntityRef;
  const method = named.kind === "NOMINAL" ? named.method : named.method === "NAME" ? "EXPLICIT_CUE" : named.method;
  const confidence = Math.min(0.97, named.confidence);
  return { status: "RESOLVED", speakers: [entity], candidates: [], mention: named, method, confidence };
}

/** "Secretary of State Ann Lee", "Ambassador to Kenya Ann Lee": the words between the link and the name are a place or an office. */
function isTitled(cast: Cast, link: number, named: MentionDraft): boolean {
  if (named.entity?.type !== "PERSON") return false;
  const between = named.range.first - link - 1;
  return between > 0 && /^\p{Lu}/u.test(wordAt(cast.scene.text, link - 1).text);
}

/** "the union's leader, the old docker Ann Lee, said": the name that ends the apposition. */
export function namedBehind(cast: Cast, { cue }: Statement): SpeakerDraft | null {
  if (!cue?.subject || !cue.described) return null;
  const { text } = cast.scene;
  const start = cue.subject.end + 1;
  const { end } = cue.described;
  const opens = wordAt(text, start - 1).text === "," && wordAt(text, start).pos !== "ADP";
  const named = cast.mentions
    .inside({ first: start, end })
    .find(
      ({ entity, range }) => entity?.type === "PERSON" && (range.end === end || wordAt(text, range.end).text === ","),
    );
  if (!named || !opens) return null;
  for (let at = start; at < named.range.first; at++)
    if (wordAt(text, at).pos === "ADP" || wordAt(text, at).text === ",") return null;
  return byName(cast, named, named.range);
}
