import type { Gender, MentionDraft } from "../mentions/mention-draft.ts";
import type { EntityRef } from "../reading.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import { type SpeakerDraft, unattributed } from "./speaker-draft.ts";

const genderOf: Readonly<Record<string, Gender>> = { he: "MALE", she: "FEMALE", him: "MALE", her: "FEMALE" };
/** How many paragraphs back a pronoun may point. */
const reach = 6;
/**
 * Weights of the signs of salience, after Lappin and Leass (1994): whoever spoke last, subjects before objects,
 * the near before the far. Tuned on news that does not ship with the project.
 */
const weight = {
  spokeLast: 3,
  subject: 1.5,
  leads: 3,
  viewpoint: 1,
  recency: 0.6,
  sameSentence: 1,
  gender: 1,
  ownWords: 3,
};
/** How many sentences back "they" may point to a crowd. */
const crowdReach = 3;
/** Two candidates closer than this are too close to choose between. */
const margin = 0.1;

interface Candidate {
  readonly entity: EntityRef;
  readonly score: number;
  readonly via: MentionDraft;
}

/**
 * Who "he", "she", "it" or "they" is: the most salient person or body before it that agrees in gender and number.
 *
 * @param content tells whether a word stands in what is said, where the speaker is seldom named
 * @param outer whose quotation the pronoun stands in; nobody calls himself "he"
 */
export function resolvePronoun(
  cast: Cast,
  range: WordRange,
  content: (word: number) => boolean,
  outer: EntityRef | null,
): SpeakerDraft {
  const pronoun = wordAt(cast.scene.text, range.end - 1).lower;
  const gender = genderOf[pronoun];
  const type = gender ? "PERSON" : "FACTION";
  const bare: MentionDraft = { range, kind: "PRONOUN", entity: null, via: null, method: "PRONOUN", confidence: 0.5 };
  if (!gender && pronoun !== "it" && pronoun !== "they") {
    return { ...unattributed, status: "MENTION_ONLY", mention: bare, method: "PRONOUN" };
  }
  const crowd = pronoun === "they" ? lastCrowd(cast, range.first) : null;
  if (crowd?.mention) {
    return { ...crowd, mention: { ...bare, via: crowd.mention }, method: "PRONOUN", confidence: 0.8 };
  }
  const ranked = rank(cast, range.first, type, gender ?? null, content).filter(
    ({ entity }) => entity.type !== outer?.type || entity.index !== outer.index,
  );
  const [best, second] = ranked;
  if (!best) return { ...unattributed, status: "MENTION_ONLY", mention: bare, method: "PRONOUN" };
  if (second && best.score - second.score < margin) {
    const candidates = ranked.slice(0, 3).map(({ entity }) => entity);
    return { ...unattributed, status: "AMBIGUOUS", candidates, mention: bare, method: "PRONOUN", confidence: 0.4 };
  }
  if (gender) cast.genders[best.entity.index] ??= gender;
  const confidence = second && best.score - second.score < 1 ? 0.7 : 0.85;
  const mention = { ...bare, entity: best.entity, via: best.via, confidence };
  return { status: "RESOLVED", speakers: [best.entity], candidates: [], mention, method: "PRONOUN", confidence };
}

/** Who spoke last, a sentence or two before, if that was many without a name: "Residents say it is. They say …". */
function lastCrowd(cast: Cast, word: number): SpeakerDraft | null {
  const crowd = cast.crowds.findLast((one) => one.word < word);
  const named = cast.spoken.findLast((one) => one.word < word);
  if (!crowd || (named && named.word > crowd.word)) return null;
  const distance = wordAt(cast.scene.text, word).sentence - wordAt(cast.scene.text, crowd.word).sentence;
  return distance <= crowdReach ? crowd.speaker : null;
}

function rank(
  cast: Cast,
  word: number,
  type: EntityRef["type"],
  gender: Gender | null,
  content: (word: number) => boolean,
): Candidate[] {
  const best = new Map<number, Candidate>();
  const here = wordAt(cast.scene.text, word).passage;
  for (const mention of cast.mentions.before(word)) {
    const { entity, range } = mention;
    if (here - wordAt(cast.scene.text, range.first).passage > reach) break;
    if (entity?.type !== type) continue;
    const known = type === "PERSON" ? (cast.genders[entity.index] ?? null) : null;
    if (gender && known && known !== gender) continue;
    const agreement = gender && known ? weight.gender : 0;
    const score =
      salience(cast, mention, word) + agreement - (isSaid(cast, range.first, content) ? weight.ownWords : 0);
    const before = best.get(entity.index);
    if (!before || score >= before.score) best.set(entity.index, { entity, score, via: mention });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** True for a word that somebody says, this statement's speaker or another: who is talked about seldom talks next. */
function isSaid(cast: Cast, word: number, content: (word: number) => boolean): boolean {
  return content(word) || cast.scene.quotationOf[word] !== -1;
}

/** How much a mention stands in the foreground where a word is read. */
function salience(cast: Cast, { entity, range }: MentionDraft, word: number): number {
  const here = wordAt(cast.scene.text, word);
  const at = wordAt(cast.scene.text, range.first);
  const last = cast.spoken.findLast((one) => one.word < word);
  const spokeLast = last && last.entity.type === entity?.type && last.entity.index === entity.index;
  const faded = last ? 0.5 * Math.min(4, here.passage - wordAt(cast.scene.text, last.word).passage) : 0;
  const leads = at.passage === here.passage && at.sentence < here.sentence && isSubject(cast, range) ? weight.leads : 0;
  const viewpoint = leads > 0 && isViewpoint(cast, range.first) ? weight.viewpoint : 0;
  const near = at.sentence === here.sentence ? weight.sameSentence : 0;
  const distance = weight.recency * (here.sentence - at.sentence) + 0.01 * Math.min(50, word - range.first);
  return (
    (spokeLast ? weight.spokeLast - faded : 0) +
    (isSubject(cast, range) ? weight.subject : 0) +
    leads +
    viewpoint +
    near -
    distance
  );
}

/**
 * A mention that a verb follows, "Ann Lee has said", or an apposition, "Ann Lee, 40", unless it hangs on a preposition:
 * "in a letter to Ann Lee,". "For Ann Lee, …" at the head of a sentence tells whose view it gives.
 */
function isSubject(cast: Cast, { first, end }: WordRange): boolean {
  const next = wordAt(cast.scene.text, end);
  if (next.pos === "VERB" || next.pos === "AUX") return true;
  return next.text === "," && (isViewpoint(cast, first) || !isGoverned(cast, first));
}

function isViewpoint(cast: Cast, first: number): boolean {
  const [link, before] = [wordAt(cast.scene.text, first - 1), wordAt(cast.scene.text, first - 2)];
  return link.text === "For" && before.sentence !== link.sentence;
}

function isGoverned(cast: Cast, first: number): boolean {
  const link = wordAt(cast.scene.text, first - 1);
  return link.pos === "ADP" || (link.pos === "DET" && wordAt(cast.scene.text, first - 2).pos === "ADP");
}
