import { isMunicipality, kindOfHead, kindsOfCollective } from "../mentions/group-noun.ts";
import type { MentionDraft } from "../mentions/mention-draft.ts";
import { type Nominal, readNominal } from "../mentions/nominal.ts";
import { isAnonymousNoun, isPersonNoun, isPlural, singular } from "../mentions/person-noun.ts";
import type { AttributionStatus, EntityRef } from "../reading.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import { type Cast, lastMention } from "./cast.ts";
import { type SpeakerDraft, unattributed } from "./speaker-draft.ts";

/** Who a description stands for: "the ministry", "our correspondent", "a US official", "residents". */
export function resolveNominal(cast: Cast, range: WordRange): SpeakerDraft {
  const nominal = readNominal(cast.scene, range);
  if (!nominal) return unattributed;
  const found = bodyMeant(cast, nominal) ?? personMeant(cast, nominal);
  if (found) return found;
  return withoutEntity(nominal);
}

function resolved(
  nominal: Nominal,
  entity: EntityRef,
  via: MentionDraft | null,
  method: string,
  confidence: number,
): SpeakerDraft {
  const mention: MentionDraft = { range: nominal.range, kind: "NOMINAL", entity, via, method, confidence };
  return { status: "RESOLVED", speakers: [entity], candidates: [], mention, method, confidence };
}

/** An institution named in the core of the phrase, or, for "the group", the last body of that kind. */
function bodyMeant(cast: Cast, nominal: Nominal): SpeakerDraft | null {
  const { head, core } = nominal;
  const ending = cast.mentions.endingAt(head.index + 1);
  const named = ending?.entity?.type === "FACTION" && ending.range.first >= core.first - 1 ? ending : null;
  if (named?.entity) return resolved(nominal, named.entity, named, named.method, named.confidence);
  const titled = describedName(cast, nominal);
  if (titled?.entity) return resolved(nominal, titled.entity, titled, "DESCRIPTION", 0.9);
  if (nominal.determiner !== "DEFINITE") return null;
  const short = /^\p{Lu}/u.test(head.text) ? bodyShortened(cast, nominal) : null;
  if (short?.entity) return resolved(nominal, short.entity, short, "SHORT_NAME", 0.85);
  if (isMunicipality(head.lower)) return municipalityMeant(cast, nominal);
  const kinds = kindsOfCollective(head.lower);
  if (kinds.length === 0) return null;
  const modifiers = modifiersBefore(cast, nominal);
  const fits = ({ entity }: MentionDraft) => {
    const faction = entity?.type === "FACTION" ? cast.register.factions[entity.index] : undefined;
    const name = faction?.name.toLowerCase() ?? "";
    return faction !== undefined && kinds.includes(faction.kind) && modifiers.every((word) => name.includes(word));
  };
  const last = lastMention(cast, nominal.range.first, fits);
  return last?.entity ? resolved(nominal, last.entity, last, "ROLE_NOUN", 0.8) : null;
}

/** "the city" after "the Municipality of Brackwater" or "Brackwater City Council": the last body called one. */
function municipalityMeant(cast: Cast, nominal: Nominal): SpeakerDraft | null {
  const called = ({ entity }: MentionDraft) =>
    entity?.type === "FACTION" &&
    (cast.register.factions[entity.index]?.name ?? "").split(" ").some((word) => isMunicipality(word.toLowerCase()));
  const last = lastMention(cast, nominal.range.first, called);
  return last?.entity ? resolved(nominal, last.entity, last, "ROLE_NOUN", 0.8) : null;
}

/** What a description adds to its head noun, which the body's name has to have: "the Scottish government" is no other. */
function modifiersBefore(cast: Cast, { core, head }: Nominal): string[] {
  const words = Array.from({ length: Math.max(0, head.index - core.first - 1) }, (_, at) =>
    wordAt(cast.scene.text, core.first + 1 + at),
  );
  return words.filter(({ pos }) => pos !== "PUNCT" && pos !== "PART").map(({ lower }) => lower);
}

/** "the Church" after "Church of the Holy Well": the last body with the word in its name. */
function bodyShortened(cast: Cast, { head, range }: Nominal): MentionDraft | null {
  const named = ({ entity }: MentionDraft) =>
    entity?.type === "FACTION" && (cast.register.factions[entity.index]?.name.split(" ") ?? []).includes(head.text);
  return lastMention(cast, range.first, named);
}

/** "Coastwire news agency": a body's name with the noun behind it that says what it is. */
function describedName(cast: Cast, { core, head }: Nominal): MentionDraft | null {
  const named = cast.mentions
    .inside({ first: core.first, end: head.index })
    .findLast(({ entity }) => entity?.type === "FACTION");
  if (!named) return null;
  const words = Array.from(
    { length: head.index + 1 - named.range.end },
    (_, at) => wordAt(cast.scene.text, named.range.end + at).text,
  );
  return words.length <= 3 && words.every((word) => /^\p{Ll}/u.test(word)) && kindOfHead(words) !== null ? named : null;
}

/** A person whose stated role has the same head noun; "our correspondent" is the publisher's; a lone age is the last person's. */
function personMeant(cast: Cast, nominal: Nominal): SpeakerDraft | null {
  const { head } = nominal;
  if (nominal.determiner !== "DEFINITE" || isPlural(head.lower)) return null;
  const described = roleHolder(cast, nominal);
  if (described) return described;
  if (!isPersonNoun(head.lower)) return null;
  if (nominal.possessive === "our") {
    const own = cast.roles.filter(
      ({ affiliation }) => affiliation !== null && cast.register.factions[affiliation]?.name === cast.publisher,
    );
    const last = lastMention(
      cast,
      nominal.range.first,
      ({ entity }) => entity?.type === "PERSON" && own.some(({ person }) => person === entity.index),
    );
    if (last?.entity) return resolved(nominal, last.entity, last, "ROLE_NOUN", 0.8);
  }
  if (/^(?:\d+-)?year-old$/.test(head.lower) || head.lower === "old") {
    const last = lastMention(cast, nominal.range.first, ({ entity }) => entity?.type === "PERSON");
    if (last?.entity) return resolved(nominal, last.entity, last, "ROLE_NOUN", 0.6);
  }
  return null;
}

function roleHolder(cast: Cast, nominal: Nominal): SpeakerDraft | null {
  const noun = singular(nominal.head.lower);
  const holders = cast.roles.filter(
    ({ roleName, evidence }) => roleName !== null && evidence.first < nominal.range.first && headOf(roleName) === noun,
  );
  const last = lastMention(
    cast,
    nominal.range.first,
    ({ entity }) => entity?.type === "PERSON" && holders.some(({ person }) => person === entity.index),
  );
  return last?.entity ? resolved(nominal, last.entity, last, "ROLE_NOUN", 0.8) : null;
}

function headOf(roleName: string): string {
  const core = roleName.split(/\s(?:of|for|in|at|from|with|on|to)\s/)[0] ?? roleName;
  return singular((core.split(" ").at(-1) ?? "").toLowerCase());
}

/** Nobody is named: officials stay anonymous, other plurals are a collective, the rest is only a mention. */
function withoutEntity(nominal: Nominal): SpeakerDraft {
  const { head, range, determiner } = nominal;
  const mention: MentionDraft = { range, kind: "NOMINAL", entity: null, via: null, method: "NOMINAL", confidence: 0.7 };
  const person = isPersonNoun(head.lower) || isAnonymousNoun(head.lower);
  let status: AttributionStatus = "MENTION_ONLY";
  if (isAnonymousNoun(head.lower) && determiner !== "DEFINITE") status = "ANONYMOUS";
  else if (person && isPlural(head.lower)) status = isAnonymousNoun(head.lower) ? "ANONYMOUS" : "COLLECTIVE";
  else if (person && determiner === "INDEFINITE") status = "ANONYMOUS";
  return { status, speakers: [], candidates: [], mention, method: "NOMINAL", confidence: 0.8 };
}

/** The words of a description that qualify its head: "rebel" of "Rebel official". */
export function modifiersOf(cast: Cast, range: WordRange): Set<string> {
  const words = Array.from({ length: range.end - range.first }, (_, at) => wordAt(cast.scene.text, range.first + at));
  return new Set(
    words.filter(({ pos }) => pos === "ADJ" || pos === "NOUN" || pos === "PROPN").map(({ lower }) => singular(lower)),
  );
}
