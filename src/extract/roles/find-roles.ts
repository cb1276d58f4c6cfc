import type { FactionRegister } from "../mentions/faction-draft.ts";
import { kindsOfCollective } from "../mentions/group-noun.ts";
import type { MentionDraft } from "../mentions/mention-draft.ts";
import { isHonorific, isPersonNoun, isTitle } from "../mentions/person-noun.ts";
import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import { nounPhraseAfter, nounPhraseBefore } from "../speech/noun-phrase.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import type { RoleDraft } from "./role-draft.ts";

/** Offices of a state: without a country beside them they belong to the government spoken of. */
const offices =
  /^(?:(?:vice )?president|(?:deputy )?prime minister|premier|chancellor|(?:foreign|defen[cs]e|interior|finance|health|justice|home|energy|information) minister|king|queen|emir|secretary of state|foreign secretary|home secretary)$/i;

/** What people are said to be, by the words before and behind their names. */
export function findRoles(scene: Scene, mentions: readonly MentionDraft[], register: FactionRegister): RoleDraft[] {
  const found = mentions.flatMap((mention) => {
    if (mention.entity?.type !== "PERSON") return [];
    const person = mention.entity.index;
    const context = { scene, register, person, name: mention.range };
    return [roleBefore(context), roleBehind(context), roleInFront(context), affiliationByGovernment(context)].flat();
  });
  return found.filter((role, index) => found.findIndex((other) => isSame(other, role)) === index);
}

function isSame(a: RoleDraft, b: RoleDraft): boolean {
  return (
    a.person === b.person && a.roleName?.toLowerCase() === b.roleName?.toLowerCase() && a.affiliation === b.affiliation
  );
}

interface Context {
  readonly scene: Scene;
  readonly register: FactionRegister;
  readonly person: number;
  readonly name: WordRange;
}

const textOf = (scene: Scene, range: WordRange) => spanOf(scene.text, range).exact.replace(/\s+/gu, " ");
const passageStart = (scene: Scene, at: number) => scene.text.ranges[wordAt(scene.text, at).passage]?.first ?? 0;
const passageEnd = (scene: Scene, at: number) => scene.text.ranges[wordAt(scene.text, at).passage]?.end ?? 0;

/** "Kenyan Interior Minister Ann Lee", "the Globe's Ann Lee". */
function roleBefore({ scene, register, person, name }: Context): RoleDraft[] {
  const phrase = nounPhraseBefore(scene, name.end, passageStart(scene, name.first));
  if (!phrase || phrase.first >= name.first) return [];
  const before = wordAt(scene.text, name.first - 1);
  const evidence = { first: phrase.first, end: name.end };
  if (before.lower === "'s") {
    const affiliation = factionAt(register, name.first - 2);
    if (affiliation === null) return [];
    return [{ person, roleName: null, affiliation, evidence, method: "POSSESSIVE", confidence: 0.9 }];
  }
  if (!isPersonNoun(before.lower) && !isTitle(before.text)) return [];
  const owned = ownerBefore(scene, register, phrase.first, name.first);
  const roleName = titleText(scene, { first: owned?.end ?? phrase.first, end: name.first });
  if (roleName === null) return [];
  const base = { person, roleName, evidence };
  const nearest = owned === null && offices.test(roleName) ? nearestGovernment(register, name.first) : null;
  if (nearest !== null) return [{ ...base, affiliation: nearest, method: "NEAREST_GOVERNMENT", confidence: 0.6 }];
  return [{ ...base, affiliation: owned?.faction ?? null, method: "TITLE", confidence: 0.9 }];
}

const openers = /^(?:the|a|an|his|her|its|their|our|former|ex|late|then)$/;

/** The words of a title without article and honorific; null where nothing else is left. */
function titleText(scene: Scene, { first, end }: WordRange): string | null {
  let from = first;
  while (from < end && openers.test(wordAt(scene.text, from).lower)) from++;
  while (from < end && isHonorific(wordAt(scene.text, from).text) && !isPersonNoun(wordAt(scene.text, from).lower))
    from++;
  return from < end ? textOf(scene, { first: from, end }) : null;
}

/** The country or body at the beginning of the words before a name, and where the role begins after it. */
function ownerBefore(
  scene: Scene,
  register: FactionRegister,
  first: number,
  end: number,
): { faction: number | null; end: number } | null {
  for (let at = end - 1; at >= first; at--) {
    const faction = factionEndingAt(register, at);
    const word = wordAt(scene.text, at);
    if (faction !== null) return { faction, end: at + 1 };
    if (word.lower === "'s") {
      const owner = factionAt(register, at - 1);
      const place = nameAt(scene, at - 1);
      const country = place?.kind === "PLACE" ? countryOf(place.text) : null;
      return { faction: owner ?? (country ? governmentOf(register, country) : null), end: at + 1 };
    }
    const country = countryOfDemonym(`${wordAt(scene.text, at - 1).text} ${word.text}`) ?? countryOfDemonym(word.text);
    if (country) return { faction: governmentOf(register, country), end: at + 1 };
    const name = nameAt(scene, at);
    const named = name?.kind === "PLACE" ? countryOf(name.text) : null;
    if (named) return { faction: governmentOf(register, named), end: at + 1 };
  }
  return null;
}

/** The government of a country; an office named with the country is evidence enough to know of it. */
function governmentOf(register: FactionRegister, country: Country): number {
  const known = register.find(({ method, country: other }) => method === "STATE" && other?.code === country.code);
  return known ?? register.add({ name: country.name, kind: "GOVERNMENT", country, method: "STATE", confidence: 0.8 });
}

function factionAt(register: FactionRegister, word: number): number | null {
  const mention = register.mentions.find(({ range }) => range.first <= word && word < range.end);
  return mention?.entity?.index ?? null;
}

function factionEndingAt(register: FactionRegister, word: number): number | null {
  const mention = register.mentions.find(({ range }) => range.end === word + 1);
  return mention?.entity?.index ?? null;
}

/** The government, or the one above the institution, that was mentioned last before a word, or next to it in its sentence. */
function nearestGovernment(register: FactionRegister, word: number): number | null {
  const stateAbove = (index: number): number | null => {
    const faction = register.factions[index];
    if (!faction) return null;
    if (faction.method === "STATE") return index;
    return faction.parent === null ? null : stateAbove(faction.parent);
  };
  const before = register.mentions
    .filter(({ range }) => range.first < word)
    .sort((a, b) => b.range.first - a.range.first);
  for (const { entity } of before) {
    const state = entity ? stateAbove(entity.index) : null;
    if (state !== null) return state;
  }
  return null;
}

/** "Ann Lee, the union's spokeswoman", "Ann Lee, of the Karga rebel group". */
function roleBehind({ scene, register, person, name }: Context): RoleDraft[] {
  const { text } = scene;
  let at = name.end;
  const stop = passageEnd(scene, name.first);
  if (wordAt(text, at).text !== ",") return [];
  at++;
  if (wordAt(text, at).pos === "NUM") at += wordAt(text, at + 1).text === "," ? 2 : 0;
  const opener = wordAt(text, at).lower;
  if (opener === "of" || opener === "from") {
    const phrase = nounPhraseAfter(scene, at + 1, stop);
    const affiliation = phrase ? factionIn(register, phrase) : null;
    if (!phrase || affiliation === null) return [];
    return [
      {
        person,
        roleName: null,
        affiliation,
        evidence: { first: name.first, end: phrase.end },
        method: "OF_GROUP",
        confidence: 0.9,
      },
    ];
  }
  const phrase = nounPhraseAfter(scene, at, stop);
  if (!phrase || nameAt(scene, at)?.kind === "PERSON") return [];
  return roleOfPhrase(scene, register, person, phrase, { first: name.first, end: phrase.end }, "APPOSITION");
}

/** "The union's spokeswoman, Ann Lee, said". */
function roleInFront({ scene, register, person, name }: Context): RoleDraft[] {
  if (wordAt(scene.text, name.first - 1).text !== "," || !/^[,.]$/.test(wordAt(scene.text, name.end).text)) return [];
  const phrase = nounPhraseBefore(scene, name.first - 1, passageStart(scene, name.first));
  if (!phrase || !/^(?:the|its|their|his|her|our)$/.test(wordAt(scene.text, phrase.first).lower)) return [];
  return roleOfPhrase(scene, register, person, phrase, { first: phrase.first, end: name.end }, "APPOSITION");
}

/** A description whose head noun denotes a person: its words are the role, the body in it is the affiliation. */
function roleOfPhrase(
  scene: Scene,
  register: FactionRegister,
  person: number,
  phrase: WordRange,
  evidence: WordRange,
  method: string,
): RoleDraft[] {
  const { text } = scene;
  let core = phrase.first;
  while (core < phrase.end && !/^(?:of|for|in|at|from|with|on|to)$/.test(wordAt(text, core).lower)) core++;
  const head = wordAt(text, core - 1);
  if (!isPersonNoun(head.lower) && !isTitle(head.text)) return [];
  let from = phrase.first;
  let affiliation: number | null = null;
  for (let at = phrase.first; at < core - 1; at++) {
    if (wordAt(text, at).lower !== "'s") continue;
    affiliation = factionAt(register, at - 1) ?? collectiveOwner(scene, register, { first: phrase.first, end: at });
    if (affiliation !== null) from = at + 1;
  }
  while (from < core && /^(?:the|a|an|his|her|its|their|our)$/.test(wordAt(text, from).lower)) from++;
  const owned = affiliation === null ? ownerBefore(scene, register, from, core - 1) : null;
  if (owned && owned.faction !== null && owned.end < core) {
    affiliation = owned.faction;
    from = owned.end;
  }
  const linked =
    core < phrase.end
      ? (factionIn(register, { first: core, end: phrase.end }) ??
        collectiveOwner(scene, register, { first: core + 1, end: phrase.end }))
      : null;
  const end = linked === null ? phrase.end : core;
  if (from >= end) return [];
  return [
    {
      person,
      roleName: textOf(scene, { first: from, end }),
      affiliation: affiliation ?? linked,
      evidence,
      method,
      confidence: 0.85,
    },
  ];
}

function factionIn(register: FactionRegister, phrase: WordRange): number | null {
  const mention = register.mentions.find(({ range }) => range.first >= phrase.first && range.end <= phrase.end);
  return mention?.entity?.index ?? null;
}

/** "the group" in "the group's spokesman": the body of such a kind that was mentioned last. */
function collectiveOwner(scene: Scene, register: FactionRegister, phrase: WordRange): number | null {
  const head = wordAt(scene.text, phrase.end - 1);
  const kinds = kindsOfCollective(head.lower);
  if (kinds.length === 0 || !/^(?:the|its|their)$/.test(wordAt(scene.text, phrase.first).lower)) return null;
  const before = register.mentions.filter(({ range }) => range.end <= phrase.first);
  const last = before.findLast(
    ({ entity }) => entity && kinds.includes(register.factions[entity.index]?.kind ?? "OTHER"),
  );
  return last?.entity?.index ?? null;
}

/** "the Ann Lee government": she belongs to it. */
function affiliationByGovernment({ register, person, name }: Context): RoleDraft[] {
  const phrase = register.mentions.find(({ range, method }) => method === "EPONYM" && range.first === name.first);
  if (!phrase?.entity) return [];
  return [
    {
      person,
      roleName: null,
      affiliation: phrase.entity.index,
      evidence: phrase.range,
      method: "EPONYM",
      confidence: 0.7,
    },
  ];
}
