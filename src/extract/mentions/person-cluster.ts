import type { Gender } from "../names/given-name-gender.ts";
import { misspellings } from "./misspelling.ts";
import { comparable, isParticle, isShouted, type PersonName } from "./person-name.ts";

/** So many people whose names are alike are kept: where there are several, a misspelt one stands for none of them. */
const mostAlike = 8;

/** The names that stand for one person. */
export interface PersonCluster {
  readonly named: PersonName[];
  /** The fullest of them. */
  full: PersonName;
  /** The first word of the name that was read last. */
  last: number;
  /** What titles and nouns beside the names say. */
  gender: Gender | null;
}

/** The people of an article while their names are read, found by the parts of their names. */
export class PersonClusters {
  readonly all: PersonCluster[] = [];
  /** By the last part of a name. */
  readonly #bySurname = new Map<string, PersonCluster[]>();
  /** By every part but the last, and by the parts of a double surname. */
  readonly #byOther = new Map<string, PersonCluster[]>();

  /** By the forms that a misspelt name shares with the right one. */
  readonly #bySpelling = new Map<string, PersonCluster[]>();

  /** The person whose full name this is, in a longer or shorter form: "J. Lee" and "Ann Lee", but not "Bo Lee". */
  fullName(name: PersonName): PersonCluster | null {
    const [parts, surname] = [name.parts.map(comparable), comparable(name.parts.at(-1) ?? "")];
    const same = (this.#bySurname.get(surname) ?? []).filter(({ full }) => agree(full.parts.map(comparable), parts));
    if (same.length > 0) return same[0] ?? null;
    const opened = (this.#byOther.get(surname) ?? []).filter(({ full }) => opens(full.parts.map(comparable), parts));
    return opened.length === 1 ? (opened[0] ?? null) : null;
  }

  /** The people who bear this as surname, and those who bear it as another part of the name. */
  bearers(single: string): { readonly surname: readonly PersonCluster[]; readonly other: readonly PersonCluster[] } {
    const key = comparable(single);
    return { surname: this.#bySurname.get(key) ?? [], other: this.#byOther.get(key) ?? [] };
  }

  /** The people whose full name this is but for a slip: one letter of the surname, or the vowels of the given name. */
  misspelt({ parts }: PersonName): readonly PersonCluster[] {
    const surname = comparable(parts.at(-1) ?? "");
    const near = new Set(misspellings(parts).flatMap((form) => this.#bySpelling.get(form) ?? []));
    // "the Obamas" are a family.
    const family = ({ full }: PersonCluster) => surname === `${comparable(full.parts.at(-1) ?? "")}s`;
    return [...near].filter((cluster) => parts.length > 1 || !family(cluster));
  }

  add(name: PersonName): PersonCluster {
    const cluster = { named: [name], full: name, last: -1, gender: name.gender };
    this.all.push(cluster);
    this.#note(cluster, name);
    return cluster;
  }

  join(cluster: PersonCluster, name: PersonName): void {
    cluster.named.push(name);
    cluster.gender ??= name.gender;
    const longer = name.parts.length > cluster.full.parts.length;
    const calmer = name.parts.length === cluster.full.parts.length && isShouted(cluster.full.text);
    if (!longer && !(calmer && !isShouted(name.text))) return;
    cluster.full = name;
    this.#note(cluster, name);
  }

  #note(cluster: PersonCluster, { parts }: PersonName): void {
    const surname = parts.at(-1) ?? "";
    note(this.#bySurname, comparable(surname), cluster);
    if (parts.length > 1) {
      for (const form of [...misspellings(parts), ...misspellings(parts.slice(-1))]) {
        if ((this.#bySpelling.get(form)?.length ?? 0) < mostAlike) note(this.#bySpelling, form, cluster);
      }
    }
    const others = [...parts.slice(0, -1), ...surname.split("-").filter((part) => part !== surname)];
    for (const part of others) if (!isParticle(part)) note(this.#byOther, comparable(part), cluster);
  }
}

function note(map: Map<string, PersonCluster[]>, key: string, cluster: PersonCluster): void {
  const known = map.get(key) ?? [];
  if (!known.includes(cluster)) known.push(cluster);
  map.set(key, known);
}

/** Two names with one surname are one person's if the given names agree, or if one is only the end of the other. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return false;
  const [s = "", t = ""] = [a[0], b[0]];
  if (s === t || isInitial(s, t) || isInitial(t, s)) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length > short.length && long.slice(-short.length).every((part, at) => part === short[at]);
}

/** "Mariana Lopez" of "Mariana Lopez Ortega". */
function opens(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((part, at) => part === long[at]);
}

function isInitial(initial: string, name: string): boolean {
  return initial.length <= 2 && initial[0] === name[0] && name.length > initial.length;
}
