import type { FactionKind } from "../reading.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";
import { kindOfHead, kindOfKnownName } from "./group-noun.ts";

const acronym = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,7}s?$/u;
const minor = new Set(["of", "the", "for", "and", "in", "on", "to", "at", "de", "la", "&"]);

/** Organisations by name: equal names, acronyms and names that shorten a longer one are one faction. */
export function registerOrganizations(register: FactionRegister, context: FactionContext): void {
  const names = context.scene.names.filter(({ kind }) => kind === "ORGANIZATION");
  for (const name of [...names].sort((a, b) => b.text.length - a.text.length)) place(register, context, name);
  register.mentions.sort((a, b) => a.range.first - b.range.first);
}

function place(register: FactionRegister, context: FactionContext, name: Name): void {
  const text = name.text.replace(/^the\s+/i, "");
  const same = register.find((faction) => keyOf(faction.name) === keyOf(text) || hasAlias(faction.aliases, text));
  const index = same ?? sameByForm(register, context, name, text) ?? create(register, context, name, text);
  const kind = acronym.test(text) && text !== register.factions[index]?.name ? "ACRONYM" : "NAME";
  if (same !== null) improve(register, context, index, name);
  register.mention(index, { first: name.first, end: name.end }, text, kind, kind, name.confidence);
}

function hasAlias(aliases: ReadonlyMap<string, unknown>, text: string): boolean {
  return [...aliases.keys()].some((alias) => keyOf(alias) === keyOf(text));
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[.’']/g, "").replace(/\s+/g, " ");
}

/** An acronym that stands in brackets behind the name or has its initials, or a name that is the beginning or end of a longer one. */
function sameByForm(register: FactionRegister, { scene }: FactionContext, name: Name, text: string): number | null {
  if (acronym.test(text)) {
    const letters = text.replace(/[^\p{Lu}]/gu, "");
    const bracketed = wordAt(scene.text, name.first - 1).text === "(" ? nameAt(scene, name.first - 2)?.text : undefined;
    if (bracketed) {
      const found = register.find((faction) => keyOf(faction.name) === keyOf(bracketed.replace(/^the\s+/i, "")));
      if (found !== null) return found;
    }
    return register.find((faction) => letters.length > 1 && initialsOf(faction.name) === letters);
  }
  const words = keyOf(text).split(" ");
  if (kindOfKnownName(text) !== null) return null;
  const longer = register.factions.flatMap((faction, index) => {
    const whole = keyOf(faction.name).split(" ");
    const opens = words.every((word, at) => whole[at] === word);
    return whole.length > words.length && opens && kindOfHead(whole.slice(words.length)) !== null ? [index] : [];
  });
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => !minor.has(word.toLowerCase()));
  return words.length > 1 ? words.map((word) => word.charAt(0).toUpperCase()).join("") : "";
}

function create(register: FactionRegister, context: FactionContext, name: Name, text: string): number {
  const [kind, method] = kindOf(context, name, text);
  const confidence = method === "UNKNOWN_KIND" ? Math.min(0.6, name.confidence) : name.confidence;
  return register.add({ name: text, kind, country: null, method, confidence });
}

/** A later mention may say what the first did not. */
function improve(register: FactionRegister, context: FactionContext, index: number, name: Name): void {
  const faction = register.factions[index];
  if (faction?.method !== "UNKNOWN_KIND") return;
  const [kind, method] = kindOf(context, name, faction.name);
  if (method !== "UNKNOWN_KIND") Object.assign(faction, { kind, method, confidence: name.confidence });
}

function kindOf({ scene, publisher }: FactionContext, name: Name, text: string): [FactionKind, string] {
  const known = kindOfKnownName(text);
  if (known) return [known, "KNOWN_NAME"];
  if (publisher !== null && keyOf(publisher) === keyOf(text)) return ["MEDIA", "PUBLISHER"];
  const described = descriptionBehind(scene, name) ?? descriptionBefore(scene, name);
  if (described) return [described, "DESCRIPTION"];
  const head = kindOfHead(text.split(" "));
  return head ? [head, "HEAD_NOUN"] : ["OTHER", "UNKNOWN_KIND"];
}

/** "the Karga rebel group", "Karga, a rebel group". */
function descriptionBehind(scene: Scene, name: Name): FactionKind | null {
  const direct = lowerRun(scene, name.end, 3);
  const found = longestKind(direct);
  if (found) return found;
  if (wordAt(scene.text, name.end).text !== "," || wordAt(scene.text, name.end + 1).pos !== "DET") return null;
  return lastKind(lowerRun(scene, name.end + 2, 5));
}

/** "the charity Oxfam". */
function descriptionBefore(scene: Scene, name: Name): FactionKind | null {
  const before = wordAt(scene.text, name.first - 1);
  const two = wordAt(scene.text, name.first - 2);
  if (before.pos !== "NOUN" || nameAt(scene, before.index)) return null;
  return kindOfHead([two.text, before.text]);
}

function lowerRun(scene: Scene, from: number, most: number): string[] {
  const words: string[] = [];
  for (let at = from; at < from + most; at++) {
    const word = wordAt(scene.text, at);
    if (!/^\p{Ll}/u.test(word.text) || word.pos === "VERB" || word.pos === "ADP" || word.pos === "AUX") break;
    words.push(word.text);
  }
  return words;
}

function longestKind(words: readonly string[]): FactionKind | null {
  for (let length = words.length; length > 0; length--) {
    const kind = kindOfHead(words.slice(0, length));
    if (kind) return kind;
  }
  return null;
}

function lastKind(words: readonly string[]): FactionKind | null {
  return words.length > 0 ? longestKind(words) : null;
}
