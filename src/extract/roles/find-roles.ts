import type { FactionRegister } from "../mentions/faction-draft.ts";
import type { MentionDraft } from "../mentions/mention-draft.ts";
import { MentionIndex } from "../mentions/mention-index.ts";
import { isHonorific, isPersonNoun, isTitle } from "../mentions/person-noun.ts";
import { nounPhraseAfter, nounPhraseBefore } from "../speech/noun-phrase.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import { type Bodies, collectiveOwner, factionAt, factionIn, nearestGovernment, ownerBefore } from "./bodies.ts";
import type { RoleDraft } from "./role-draft.ts";

/** Offices of a state: without a country beside them they belong to the government spoken of. */
const offices =
  /^(?:(?:vice )?president|(?:deputy )?prime minister|premier|chancellor|(?:foreign|defen[cs]e|interior|finance|health|justice|home|energy|information) minister|king|queen|emir|secretary of state|foreign secretary|home secretary)$/i;

/** What people are said to be, by the words before and behind their names. */
export function findRoles(scene: Scene, mentions: readonly MentionDraft[], register: FactionRegister): RoleDraft[] {
  const bodies: Bodies = { scene, register, mentions: new MentionIndex(register.mentions) };
  const seen = new Set<string>();
  const found = mentions.flatMap((mention) => {
    if (mention.entity?.type !== "PERSON") return [];
    const person = mention.entity.index;
    const context = { scene, bodies, person, name: mention.range };
    return [roleBefore(context), roleBehind(context), roleInFront(context), affiliationByGovernment(context)].flat();
  });
  return found.filter(({ person, roleName, affiliation }) => {
    const key = `${person} ${affiliation} ${roleName?.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

interface Context {
  readonly scene: Scene;
  readonly bodies: Bodies;
  readonly person: number;
  readonly name: WordRange;
}

const textOf = (scene: Scene, range: WordRange) => spanOf(scene.text, range).exact.replace(/\s+/gu, " ");
const passageStart = (scene: Scene, at: number) => scene.text.ranges[wordAt(scene.text, at).passage]?.first ?? 0;
const passageEnd = (scene: Scene, at: number) => scene.text.ranges[wordAt(scene.text, at).passage]?.end ?? 0;

/** "Kenyan Interior Minister Ann Lee", "the Globe's Ann Lee". */
function roleBefore({ scene, bodies, person, name }: Context): RoleDraft[] {
  const phrase = nounPhraseBefore(scene, name.end, passageStart(scene, name.first));
  if (!phrase || phrase.first >= name.first) return [];
  const before = wordAt(scene.text, name.first - 1);
  const evidence = { first: phrase.first, end: name.end };
  if (before.lower === "'s") {
    const affiliation = factionAt(bodies, name.first - 2);
    if (affiliation === null) return [];
    return [{ person, roleName: null, affiliation, evidence, method: "POSSESSIVE", confidence: 0.9 }];
  }
  if (!isPersonNoun(before.lower) && !isTitle(before.text)) return [];
  const owned = ownerBefore(bodies, phrase.first, name.first);
  const roleName = titleText(scene, { first: owned?.end ?? phrase.first, end: name.first });
  if (roleName === null) return [];
  const base = { person, roleName, evidence };
  const nearest = owned === null && offices.test(roleName) ? nearestGovernment(bodies, name.first) : null;
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

/** "Ann Lee, the union's spokeswoman", "Ann Lee, of the Karga rebel group". */
function roleBehind({ scene, bodies, person, name }: Context): RoleDraft[] {
  const { text } = scene;
  let at = name.end;
  const stop = passageEnd(scene, name.first);
  if (wordAt(text, at).text !== ",") return [];
  at++;
  if (wordAt(text, at).pos === "NUM") at += wordAt(text, at + 1).text === "," ? 2 : 0;
  const opener = wordAt(text, at).lower;
  if (opener === "of" || opener === "from") {
    const phrase = nounPhraseAfter(scene, at + 1, stop);
    const affiliation = phrase ? factionIn(bodies, phrase) : null;
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
  return roleOfPhrase(scene, bodies, person, phrase, { first: name.first, end: phrase.end }, "APPOSITION");
}

/** "The union's spokeswoman, Ann Lee, said". */
function roleInFront({ scene, bodies, person, name }: Context): RoleDraft[] {
  if (wordAt(scene.text, name.first - 1).text !== "," || !/^[,.]$/.test(wordAt(scene.text, name.end).text)) return [];
  const phrase = nounPhraseBefore(scene, name.first - 1, passageStart(scene, name.first));
  if (!phrase || !/^(?:the|its|their|his|her|our)$/.test(wordAt(scene.text, phrase.first).lower)) return [];
  return roleOfPhrase(scene, bodies, person, phrase, { first: phrase.first, end: name.end }, "APPOSITION");
}

/** A description whose head noun denotes a person: its words are the role, the body in it is the affiliation. */
function roleOfPhrase(
  scene: Scene,
  bodies: Bodies,
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
    affiliation = factionAt(bodies, at - 1) ?? collectiveOwner(bodies, { first: phrase.first, end: at });
    if (affiliation !== null) from = at + 1;
  }
  while (from < core && /^(?:the|a|an|his|her|its|their|our)$/.test(wordAt(text, from).lower)) from++;
  const owned = affiliation === null ? ownerBefore(bodies, from, core - 1) : null;
  if (owned && owned.faction !== null && owned.end < core) {
    affiliation = owned.faction;
    from = owned.end;
  }
  const linked =
    core < phrase.end
      ? (factionIn(bodies, { first: core, end: phrase.end }) ??
        collectiveOwner(bodies, { first: core + 1, end: phrase.end }))
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

/** "the Ann Lee government": she belongs to it. */
function affiliationByGovernment({ bodies, person, name }: Context): RoleDraft[] {
  const phrase = bodies.mentions.covering(name.first);
  if (phrase?.method !== "EPONYM") return [];
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
