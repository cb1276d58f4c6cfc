import { nameAt, type Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import type { Gender, MentionDraft } from "./mention-draft.ts";
import { genderOf, isTitle } from "./person-noun.ts";

/** A person of the article, with the places of the names. */
export interface PersonDraft {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly honorificPrefix: string | null;
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

interface Named extends WordRange {
  readonly text: string;
  readonly parts: readonly string[];
  /** The titles before the name, as written. */
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly confidence: number;
}

interface Cluster {
  readonly named: Named[];
  full: Named;
}

/**
 * Groups the names of people: full names that agree in given and family name are one person, a lone surname is the person
 * last named in full with it, a lone given name the person who bears it.
 */
export function findPeople(scene: Scene): People {
  const named = scene.names.filter(({ kind }) => kind === "PERSON").flatMap((name) => readNamed(scene, name));
  const clusters: Cluster[] = [];
  for (const one of named.filter(({ parts }) => parts.length > 1)) {
    const same = clusters.find(({ full }) => isSameFullName(full.parts, one.parts));
    if (same) addTo(same, one);
    else clusters.push({ named: [one], full: one });
  }
  const methods = new Map<Named, string>();
  for (const one of named.filter(({ parts }) => parts.length === 1)) {
    const found = clusterOfSingle(clusters, one);
    if (found) addTo(found.cluster, one);
    else clusters.push({ named: [one], full: one });
    methods.set(one, found?.method ?? "NAME");
  }
  clusters.sort((a, b) => firstWord(a) - firstWord(b));
  return {
    people: clusters.map(toPerson),
    mentions: clusters.flatMap(({ named: all }, index) =>
      all.map((one) => toMention(one, index, methods.get(one) ?? "NAME")),
    ),
  };
}

function firstWord({ named }: Cluster): number {
  return Math.min(...named.map(({ first }) => first));
}

function addTo(cluster: Cluster, one: Named): void {
  cluster.named.push(one);
  if (one.parts.length > cluster.full.parts.length) cluster.full = one;
}

/** The name without the titles that the tagger took in, with the titles before it. */
function readNamed(scene: Scene, { first, end, confidence }: WordRange & { confidence: number }): Named[] {
  const { text } = scene;
  let from = first;
  while (from < end - 1 && isTitle(wordAt(text, from).text)) from++;
  let title = from;
  while (title > 0 && isTitleBefore(scene, title)) title--;
  const exact = spanOf(text, { first: from, end }).exact.replace(/\s+/gu, " ");
  const parts = exact.split(" ").filter((part) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(part));
  if (parts.length === 0) return [];
  const titles = title < from ? spanOf(text, { first: title, end: from }).exact.replace(/\s+/gu, " ") : null;
  const gender = titles ? genderOf(titles.split(" ").at(-1) ?? "") : null;
  return [{ first: from, end, text: exact, parts, title: titles, gender, confidence }];
}

function isTitleBefore(scene: Scene, at: number): boolean {
  const word = wordAt(scene.text, at - 1);
  const passage = wordAt(scene.text, at).passage;
  if (word.passage !== passage || (nameAt(scene, word.index) && !isTitle(word.text))) return false;
  return isTitle(word.text) && /^\p{Lu}/u.test(word.text);
}

const particle = /^(?:al|el|bin|ibn|de|da|del|della|di|van|von|der|den|la|le|du|dos|das|abu)$/i;
const bare = (part: string) =>
  part
    .toLowerCase()
    .replace(/^(?:al|el)[-‐]/, "")
    .replace(/[.’']/g, "");

function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.map(bare), b.map(bare)];
  if (x.at(-1) !== y.at(-1)) return false;
  const [s, t] = [x[0] ?? "", y[0] ?? ""];
  return s === t || (Math.min(s.length, t.length) === 1 && s[0] === t[0]);
}

/** The person a lone name stands for: the last one named before it among those who bear it as surname, then as given name. */
function clusterOfSingle(clusters: readonly Cluster[], one: Named): { cluster: Cluster; method: string } | null {
  const [single = ""] = one.parts.map(bare);
  const agrees = (cluster: Cluster) =>
    !one.gender || cluster.named.every(({ gender }) => !gender || gender === one.gender);
  const bySurname = clusters.filter(({ full }) => bare(full.parts.at(-1) ?? "") === single);
  const byGiven = clusters.filter(({ full }) =>
    full.parts.slice(0, -1).some((part) => bare(part) === single && !particle.test(part)),
  );
  const candidates = bySurname.length > 0 ? bySurname.filter(agrees) : byGiven;
  const last = (cluster: Cluster) =>
    Math.max(-1, ...cluster.named.map(({ first }) => first).filter((first) => first < one.first));
  const [best] = [...candidates].sort((a, b) => last(b) - last(a));
  if (!best) return null;
  const whole = best.full.parts.length === 1;
  return { cluster: best, method: whole ? "NAME" : bySurname.includes(best) ? "SURNAME" : "GIVEN_NAME" };
}

function toPerson({ named, full }: Cluster): PersonDraft {
  const family = full.parts.length > 1 ? familyStart(full.parts) : full.parts.length;
  return {
    name: full.text,
    givenName: full.parts.length > 1 ? full.parts.slice(0, family).join(" ") : null,
    familyName: full.parts.length > 1 ? full.parts.slice(family).join(" ") : null,
    honorificPrefix: named.find(({ title }) => title !== null)?.title ?? null,
    gender: named.find(({ gender }) => gender)?.gender ?? null,
    shortNames: [...new Set(named.map(({ text }) => text))].filter((text) => text !== full.text),
    confidence: Math.max(...named.map(({ confidence }) => confidence)),
  };
}

/** Where the family name begins: at the last part, or at the particles before it, "Ludwig | van Beethoven". */
function familyStart(parts: readonly string[]): number {
  let start = parts.length - 1;
  while (start > 1 && particle.test(parts[start - 1] ?? "")) start--;
  return start;
}

const confidences: Readonly<Record<string, number>> = { NAME: 0.97, SURNAME: 0.93, GIVEN_NAME: 0.7 };

function toMention(one: Named, index: number, method: string): MentionDraft {
  return {
    range: { first: one.first, end: one.end },
    kind: "NAME",
    entity: { type: "PERSON", index },
    via: null,
    method,
    confidence: round(one.confidence * (confidences[method] ?? 1)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
