import type { MentionDraft } from "../mentions/mention-draft.ts";
import { readNominal } from "../mentions/nominal.ts";
import { singular } from "../mentions/person-noun.ts";
import type { EntityRef } from "../reading.ts";
import type { Statement } from "../speech/statement.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import { confidenceOf } from "./confidence.ts";
import { modifiersOf, resolveNominal } from "./resolve-nominal.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";
import { type SpeakerDraft, unattributed } from "./speaker-draft.ts";

const pronouns = new Set("he she they it we i you who him her".split(" "));

/** The speaker of each statement, in the order of trust: name, description, pronoun, continuation, equal words. */
export function resolveSpeakers(cast: Cast, statements: readonly Statement[]): SpeakerDraft[] {
  const speakers: SpeakerDraft[] = [];
  for (const statement of statements) {
    const speaker = speakerOf(cast, statement, speakers);
    const former = speakers[statement.continues ?? -1];
    speakers.push({ ...speaker, confidence: confidenceOf(speaker, statement, former) });
    const [entity] = speaker.speakers;
    const word = statement.cue?.words.first ?? cast.spoken.at(-1)?.word ?? 0;
    if (entity) cast.spoken.push({ entity, word });
  }
  return sameHeads(cast, sameWords(cast, statements, speakers));
}

function speakerOf(cast: Cast, statement: Statement, before: readonly SpeakerDraft[]): SpeakerDraft {
  if (statement.continues !== null) return continued(before[statement.continues]);
  const subject = statement.cue?.subject;
  if (!subject) return unattributed;
  const outer = statement.nestedIn === null ? undefined : before[statement.nestedIn];
  if (outer && isFirstPerson(cast, subject)) return firstPerson(outer, subject);
  const speaker = whoIs(cast, subject, contentOf(cast, statement));
  const named = speaker.speakers.length === 0 ? namedBehind(cast, statement) : null;
  const introduced = statement.cue?.form === "INTRODUCED";
  if (introduced) return { ...speaker, method: "INTRODUCED", confidence: Math.min(0.6, speaker.confidence) };
  return named ?? speaker;
}

/** "I told them, 'No.'" inside a quotation: the outer speaker speaks. */
function isFirstPerson(cast: Cast, subject: WordRange): boolean {
  return subject.end - subject.first === 1 && /^(?:i|we)$/.test(wordAt(cast.scene.text, subject.first).lower);
}

function firstPerson(outer: SpeakerDraft, range: WordRange): SpeakerDraft {
  const [entity = null] = outer.speakers;
  const mention = {
    range,
    kind: "PRONOUN" as const,
    entity,
    via: outer.mention,
    method: "FIRST_PERSON",
    confidence: 0.85,
  };
  return { ...outer, mention, method: "FIRST_PERSON" };
}

function continued(former: SpeakerDraft | undefined): SpeakerDraft {
  if (!former) return unattributed;
  return { ...former, mention: null, method: "CONTINUATION" };
}

/** "the union's leader, the old docker Ann Lee, said": the name that ends the apposition. */
function namedBehind(cast: Cast, { cue }: Statement): SpeakerDraft | null {
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

/** Tells whether a word stands in what the statement says; the speaker is seldom named there. */
function contentOf(cast: Cast, statement: Statement): (word: number) => boolean {
  return (index) => {
    const word = wordAt(cast.scene.text, index);
    return statement.spans.some(
      ({ passage, start, end }) => passage === word.passage && start <= word.start && word.end <= end,
    );
  };
}

/** Who a speaker phrase names. */
function whoIs(cast: Cast, phrase: WordRange, content: (word: number) => boolean): SpeakerDraft {
  const last = wordAt(cast.scene.text, phrase.end - 1);
  if (pronouns.has(last.lower) && phrase.end - phrase.first === 1) return resolvePronoun(cast, phrase, content);
  const joint = jointSpeakers(cast, phrase);
  if (joint) return joint;
  const end = last.text === ")" ? openingOf(cast, phrase) : phrase.end;
  const named = cast.mentions.endingAt(end);
  if (named?.entity && named.entity.type !== "PLACE" && named.range.first >= phrase.first)
    return byName(cast, named, phrase);
  return resolveNominal(cast, { first: phrase.first, end });
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

/** "Ann Lee and Bo Wei": both. */
function jointSpeakers(cast: Cast, phrase: WordRange): SpeakerDraft | null {
  const people = cast.mentions
    .inside(phrase)
    .filter(({ entity, kind }) => entity?.type === "PERSON" && kind === "NAME");
  const [first, second] = people;
  if (!first?.entity || !second?.entity) return null;
  const joined = people.slice(1).every(({ range }) => joins(cast, range.first, phrase.first));
  if (!joined) return null;
  const speakers = people.flatMap(({ entity }) => (entity ? [entity] : []));
  return {
    status: "RESOLVED",
    speakers,
    candidates: [],
    mention: { ...first, range: phrase, kind: "NAME" },
    method: "JOINT",
    confidence: 0.85,
  };
}

function joins(cast: Cast, first: number, floor: number): boolean {
  for (let at = first - 1; at > floor && at > first - 6; at--)
    if (/^(?:and|,|&)$/.test(wordAt(cast.scene.text, at).lower)) return true;
  return false;
}

/** Verbatim words that somebody known says elsewhere in the article are theirs here too: the headline and the standfirst quote the body. */
function sameWords(cast: Cast, statements: readonly Statement[], speakers: readonly SpeakerDraft[]): SpeakerDraft[] {
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
function sameHeads(cast: Cast, speakers: readonly SpeakerDraft[]): SpeakerDraft[] {
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
