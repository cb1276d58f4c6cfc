import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import { moreTrusted, type StatedKind, trustOf, unknownKind } from "./faction-kind.ts";
import type { FactionContext } from "./find-factions.ts";
import { kindOfHead, kindOfKnownName } from "./group-noun.ts";
import { kindInContext } from "./kind-in-context.ts";
import { kindOfName } from "./kind-of-name.ts";
import { OrganizationIndex } from "./organization-index.ts";

const acronym = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,7}s?$/u;

/** Organisations by name: equal names, acronyms and names that shorten a longer one are one faction. */
export function registerOrganizations(register: FactionRegister, context: FactionContext): void {
  const index = new OrganizationIndex();
  const names = context.scene.names.filter(({ kind }) => kind === "ORGANIZATION");
  for (const name of [...names].sort((a, b) => b.text.length - a.text.length)) place(register, index, context, name);
  register.mentions.sort((a, b) => a.range.first - b.range.first);
}

function place(register: FactionRegister, index: OrganizationIndex, context: FactionContext, name: Name): void {
  const text = name.text.replace(/^the\s+/i, "");
  const found = index.called(text) ?? meant(index, context.scene, name, text);
  const stated = kindOf(context, name, text);
  const at = found ?? create(register, context.scene, name, text, stated);
  if (found !== null) improve(register, at, name, stated);
  index.add(text, at);
  const kind = acronym.test(text) && text !== register.factions[at]?.name ? "ACRONYM" : "NAME";
  register.mention(at, { first: name.first, end: name.end }, text, kind, kind, name.confidence);
}

/** An acronym that stands in brackets behind the name or has its initials, or a name that a longer one goes on from. */
function meant(index: OrganizationIndex, scene: Scene, name: Name, text: string): number | null {
  if (acronym.test(text)) {
    const bracketed = wordAt(scene.text, name.first - 1).text === "(" ? nameAt(scene, name.first - 2)?.text : undefined;
    const explained = bracketed === undefined ? null : index.called(bracketed.replace(/^the\s+/i, ""));
    return explained ?? index.initialled(text.replace(/[^\p{Lu}]/gu, ""));
  }
  if (kindOfKnownName(text) !== null) return null;
  return index.longer(text, (rest) => kindOfHead(rest) !== null || kindOfName(["X", ...rest].join(" ")) !== null);
}

function create(
  register: FactionRegister,
  scene: Scene,
  name: Name,
  text: string,
  { kind, method }: StatedKind,
): number {
  return register.add({
    name: text,
    kind,
    country: ownerOf(scene, name),
    method,
    confidence: confidenceOf(name, method),
  });
}

/** The country right before a name: "Kenya's Ministry of Health", "the Kenyan Red Cross". */
function ownerOf(scene: Scene, { first }: Name): Country | null {
  const before = wordAt(scene.text, first - 1);
  if (before.lower !== "'s") return countryOfDemonym(before.text);
  const owner = nameAt(scene, first - 2);
  return owner?.kind === "PLACE" ? countryOf(owner.text) : null;
}

/** A later mention may say better what the first did not. */
function improve(register: FactionRegister, at: number, name: Name, stated: StatedKind): void {
  const faction = register.factions[at];
  if (!faction || trustOf(stated.method) <= trustOf(faction.method)) return;
  Object.assign(faction, stated, { confidence: confidenceOf(name, stated.method) });
}

function confidenceOf({ confidence }: Name, method: string): number {
  return Math.min(confidence, trustOf(method));
}

function kindOf({ scene, publisher }: FactionContext, name: Name, text: string): StatedKind {
  if (publisher !== null && publisher.toLowerCase() === text.toLowerCase())
    return { kind: "MEDIA", method: "PUBLISHER" };
  const own = kindOfName(text) ?? unknownKind;
  return own.method === "KNOWN_NAME" ? own : moreTrusted(own, kindInContext(scene, name));
}
