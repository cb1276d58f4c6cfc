import { extractorVersion } from "./extractor-version.ts";
import type { Language } from "./languages/detect-language.ts";
import type { FactionRegister } from "./mentions/faction-draft.ts";
import type { PersonDraft } from "./mentions/find-people.ts";
import type { MentionDraft } from "./mentions/mention-draft.ts";
import { MentionIndex } from "./mentions/mention-index.ts";
import type { Attribution, EntityRef, Faction, Mention, Person, Place, Quote, Reading, Role, Span } from "./reading.ts";
import type { RoleDraft } from "./roles/role-draft.ts";
import type { SpeakerDraft } from "./speakers/speaker-draft.ts";
import type { Scene } from "./speech/scene.ts";
import type { Statement, Stretch } from "./speech/statement.ts";
import { spanBetween, spanOf, type WordRange, wordsBetween } from "./words/text.ts";

/** What the steps of the extractor found, as words and indexes. */
export interface Findings {
  readonly language: Language;
  readonly scene: Scene;
  readonly people: readonly PersonDraft[];
  readonly places: readonly Place[];
  readonly register: FactionRegister;
  readonly roles: readonly RoleDraft[];
  readonly statements: readonly Statement[];
  readonly speakers: readonly SpeakerDraft[];
  readonly mentions: readonly MentionDraft[];
}

/** Turns findings into a reading: words into spans, mentions and quotes into reading order. */
export function buildReading(findings: Findings): Reading {
  const mentions = orderMentions(findings);
  const index = new MentionIndex(mentions);
  const indexOf = new Map(mentions.map((mention, index) => [mention, index]));
  return {
    extractorVersion,
    inLanguage: findings.language.tag,
    inLanguageBy: { method: findings.language.method, confidence: findings.language.confidence },
    quotes: findings.statements.map((statement, at) => toQuote(findings, index, indexOf, statement, at)),
    mentions: mentions.map((mention) => toMention(findings.scene, indexOf, mention)),
    people: findings.people.map((person, index) => toPerson(findings, person, index)),
    factions: findings.register.factions.map(toFaction),
    places: findings.places,
  };
}

/** Names and the speakers' descriptions in reading order; a description equal to a known mention is that one. */
function orderMentions({ mentions, speakers }: Findings): MentionDraft[] {
  const all = new Set(mentions);
  for (const { mention } of speakers) for (let one = mention; one; one = one.via) all.add(one);
  return [...all].sort((a, b) => a.range.first - b.range.first || b.range.end - a.range.end);
}

function toMention(scene: Scene, indexOf: ReadonlyMap<MentionDraft, number>, mention: MentionDraft): Mention {
  const { kind, entity, via, method, confidence, range } = mention;
  const antecedent = via ? (indexOf.get(via) ?? null) : null;
  return { span: spanOf(scene.text, range), kind, entity, antecedent, method, confidence };
}

function toQuote(
  findings: Findings,
  mentions: MentionIndex,
  indexOf: ReadonlyMap<MentionDraft, number>,
  statement: Statement,
  at: number,
): Quote {
  const { scene } = findings;
  const speaker = findings.speakers[at];
  const span = ({ passage, start, end }: Stretch): Span => spanBetween(scene.text, passage, start, end);
  const { kind, continues, nestedIn, method, confidence } = statement;
  return {
    kind,
    spans: statement.spans.map(span),
    verbatim: statement.verbatim.map(span),
    continues,
    nestedIn,
    about: aboutWhom(scene, mentions, statement, speaker?.speakers ?? []),
    attribution: toAttribution(findings, mentions, indexOf, statement, speaker),
    method,
    confidence,
  };
}

function aboutWhom(
  scene: Scene,
  mentions: MentionIndex,
  statement: Statement,
  speakers: readonly EntityRef[],
): EntityRef[] {
  const about = new Map<string, EntityRef>();
  for (const { passage, start, end } of statement.spans) {
    for (const { entity } of mentions.inside(wordsBetween(scene.text, passage, start, end))) {
      const own = speakers.some(({ type, index }) => type === entity?.type && index === entity.index);
      if (entity && entity.type !== "PLACE" && !own) about.set(`${entity.type} ${entity.index}`, entity);
    }
  }
  return [...about.values()];
}

function toAttribution(
  findings: Findings,
  mentions: MentionIndex,
  indexOf: ReadonlyMap<MentionDraft, number>,
  { cue, addressee, when }: Statement,
  speaker: SpeakerDraft | undefined,
): Attribution {
  const { scene } = findings;
  const span = (range: WordRange | null | undefined) => (range ? spanOf(scene.text, range) : null);
  const [first] = speaker?.speakers ?? [];
  const roles = first?.type === "PERSON" ? findings.roles.filter(({ person }) => person === first.index) : [];
  const affiliation = roles.find((role) => role.affiliation !== null)?.affiliation ?? null;
  return {
    status: speaker?.status ?? "UNATTRIBUTED",
    speakers: speaker?.speakers ?? [],
    candidates: speaker?.candidates ?? [],
    mention: speaker?.mention ? (indexOf.get(speaker.mention) ?? null) : null,
    speakerAsWritten: span(cue?.described),
    cue: cue && cue.form !== "INTRODUCED" ? { span: spanOf(scene.text, cue.words), lemma: cue.lemma } : null,
    addressee: addressee ? toAddressee(findings.scene, mentions, addressee) : null,
    roleAsStated: cue?.described ? roleAsStated(scene, roles, cue.described) : null,
    onBehalfOf: affiliation === null ? null : { type: "FACTION", index: affiliation },
    when: span(when),
    method: speaker?.method ?? "NONE",
    confidence: speaker?.confidence ?? 0.5,
  };
}

/** The hearer: the body or person named at its head, else only the words. */
function toAddressee(scene: Scene, mentions: MentionIndex, range: WordRange): Attribution["addressee"] {
  const named = mentions.inside(range).find(({ entity }) => entity && entity.type !== "PLACE");
  const opens = named !== undefined && named.range.first <= range.first + 1;
  const words = opens && named.kind === "NAME" ? named.range : range;
  return { span: spanOf(scene.text, words), entity: opens ? named.entity : null };
}

function roleAsStated(scene: Scene, roles: readonly RoleDraft[], described: WordRange): Span | null {
  for (const { roleName, evidence } of roles) {
    if (roleName === null || evidence.first >= described.end || evidence.end <= described.first) continue;
    const whole = spanOf(scene.text, evidence);
    const at = whole.exact.indexOf(roleName);
    if (at !== -1)
      return { field: whole.field, start: whole.start + at, end: whole.start + at + roleName.length, exact: roleName };
  }
  return null;
}

function toPerson({ scene, roles }: Findings, person: PersonDraft, index: number): Person {
  const { name, givenName, familyName, honorificPrefix, shortNames, confidence } = person;
  const own = roles
    .filter((role) => role.person === index)
    .map(({ roleName, affiliation, evidence, method, confidence: sure }): Role => {
      return { roleName, affiliation, evidence: spanOf(scene.text, evidence), method, confidence: sure };
    });
  const aliases = shortNames.map((alias) => ({ name: alias, kind: "SHORT" as const }));
  return { name, givenName, familyName, honorificPrefix, aliases, roles: own, method: "NAME", confidence };
}

function toFaction({ name, kind, aliases, parent, method, confidence }: FactionRegister["factions"][number]): Faction {
  const others = [...aliases]
    .filter(([alias]) => alias !== name)
    .map(([alias, aliasKind]) => ({ name: alias, kind: aliasKind }));
  return { name, kind, aliases: others, parentOrganization: parent, method, confidence };
}
