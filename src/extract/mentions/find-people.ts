import type { Scene } from "../speech/scene.ts";
import type { Gender, MentionDraft } from "./mention-draft.ts";
import { type PersonCluster, PersonClusters } from "./person-cluster.ts";
import { familyStart, genderOfParts, type PersonName, readPersonName } from "./person-name.ts";

/** A person of the article, with the places of the names. */
export interface PersonDraft {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly honorificPrefix: string | null;
  /** What titles and nouns beside the names say, else what the given name does. */
  readonly gender: Gender | null;
  /** Other forms of the name, as written. */
  readonly shortNames: readonly string[];
  readonly confidence: number;
}

/** The people named in the text, and their names as mentions, in reading order. */
export interface People {
  readonly people: readonly PersonDraft[];
  readonly mentions: readonly MentionDraft[];
}

/** Shares of names that each rule gave to the right person; what only one part of a name vouches for is less sure. */
const confidences = { NAME: 0.97, SURNAME: 0.93, PART_OF_NAME: 0.7, SPELLING: 0.7 };
type Method = keyof typeof confidences;

/**
 * Groups the names of people: full names that agree in given and family name are one person, a lone surname is the person
 * last named with it, a lone given name the person who bears it.
 */
export function findPeople(scene: Scene): People {
  const named = scene.names.flatMap((name) => (name.kind === "PERSON" ? (readPersonName(scene, name) ?? []) : []));
  const clusters = new PersonClusters();
  const clusterOf = new Map<PersonName, PersonCluster>();
  const methods = new Map<PersonName, Method>();
  for (const name of named) {
    if (name.parts.length === 1) continue;
    const { cluster, method } = placeFull(clusters, name);
    clusterOf.set(name, cluster);
    methods.set(name, method);
  }
  for (const name of named) {
    const found = name.parts.length === 1 ? placeSingle(clusters, name) : null;
    const cluster = found?.cluster ?? clusterOf.get(name);
    if (cluster) cluster.last = name.first;
    if (found) methods.set(name, found.method);
  }
  const ordered = clusters.all.sort((a, b) => firstWord(a) - firstWord(b));
  return {
    people: ordered.map(toPerson),
    mentions: ordered
      .flatMap(({ named: all }, index) => all.map((one) => toMention(one, index, methods.get(one) ?? "NAME")))
      .sort((a, b) => a.range.first - b.range.first),
  };
}

function placeFull(clusters: PersonClusters, name: PersonName): { cluster: PersonCluster; method: Method } {
  const same = clusters.fullName(name);
  const cluster = same ?? misspelt(clusters, name);
  if (!cluster) return { cluster: clusters.add(name), method: "NAME" };
  clusters.join(cluster, name);
  return { cluster, method: same ? "NAME" : "SPELLING" };
}

/** The only person whose name this could be with a slip of the pen, or null. */
function misspelt(clusters: PersonClusters, name: PersonName): PersonCluster | null {
  const own = name.gender ?? genderOfParts(name.parts);
  const near = clusters.misspelt(name).filter((cluster) => agrees(cluster, { ...name, gender: own }));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The person a lone name stands for: the last one named before it among those who bear it as surname, then otherwise. */
function placeSingle(clusters: PersonClusters, name: PersonName): { cluster: PersonCluster; method: Method } {
  const { surname, other } = clusters.bearers(name.parts[0] ?? "");
  const fits = surname.filter((cluster) => agrees(cluster, name));
  const known = lastNamed(titledAlike(surname.length > 0 ? fits : other, name));
  const slip = known || surname.length > 0 ? null : misspelt(clusters, name);
  const cluster = known ?? slip;
  if (!cluster) return { cluster: clusters.add(name), method: "NAME" };
  clusters.join(cluster, name);
  if (slip) return { cluster, method: "SPELLING" };
  if (cluster.full.parts.length === 1) return { cluster, method: "NAME" };
  return { cluster, method: surname.length > 0 ? "SURNAME" : "PART_OF_NAME" };
}

/** "Mrs Lee" is not Mr Lee. */
function agrees(cluster: PersonCluster, { gender }: PersonName): boolean {
  const known = genderOfCluster(cluster);
  return !gender || !known || known === gender;
}

/** Those with the title of the name, where there are any: "Dr Lee" is the Lee who was called Dr. */
function titledAlike(candidates: readonly PersonCluster[], { title }: PersonName): readonly PersonCluster[] {
  const alike = title ? candidates.filter(({ named }) => named[0]?.title === title) : [];
  return alike.length > 0 ? alike : candidates;
}

function lastNamed(candidates: readonly PersonCluster[]): PersonCluster | null {
  let best: PersonCluster | null = null;
  for (const cluster of candidates) if (!best || cluster.last > best.last) best = cluster;
  return best;
}

const firstWord = ({ named }: PersonCluster) => named.reduce((least, { first }) => Math.min(least, first), Infinity);

function genderOfCluster({ gender, full }: PersonCluster): Gender | null {
  return gender ?? genderOfParts(full.parts);
}

function toPerson(cluster: PersonCluster): PersonDraft {
  const { named, full } = cluster;
  const family = familyStart(full.parts);
  const whole = full.parts.length > 1;
  return {
    name: full.text,
    givenName: whole ? full.parts.slice(0, family).join(" ") : null,
    familyName: whole ? full.parts.slice(family).join(" ") : null,
    honorificPrefix: named.find(({ title }) => title !== null)?.title ?? null,
    gender: genderOfCluster(cluster),
    shortNames: [...new Set(named.map(({ text }) => text))].filter((text) => text !== full.text),
    confidence: named.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

function toMention(one: PersonName, index: number, method: Method): MentionDraft {
  return {
    range: { first: one.first, end: one.end },
    kind: "NAME",
    entity: { type: "PERSON", index },
    via: null,
    method,
    confidence: Math.round(one.confidence * confidences[method] * 100) / 100,
  };
}
