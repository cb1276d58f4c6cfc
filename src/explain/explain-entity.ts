import type { Alias } from "../extract/alias.ts";
import type { EntityRef, Faction, Mention, Person, Place, Reading, Role } from "../extract/reading.ts";
import type { Paint } from "./paint.ts";
import { ruleOf, wordsOf } from "./rule-of.ts";
import type { Entry, Row } from "./sheet.ts";
import { visible } from "./visible.ts";

/** Who a person is: the name, the roles with the words that say so, and where each mention came from. */
export function explainPerson(person: Person, index: number, reading: Reading, paint: Paint): Entry {
  const { name, honorificPrefix, aliases, roles } = person;
  return {
    title: `${paint("NAME", name)}  ${ruleOf(person, paint)}`,
    rows: [
      ...(honorificPrefix === null ? [] : [{ label: "title", text: honorificPrefix }]),
      ...aliasRows(aliases),
      ...roles.map((role) => roleRow(role, reading, paint)),
      ...mentionRows({ type: "PERSON", index }, reading, paint),
    ],
  };
}

/** What kind of body a faction is, what else it is called, and what it belongs to. */
export function explainFaction(faction: Faction, index: number, reading: Reading, paint: Paint): Entry {
  const { name, kind, aliases, parentOrganization } = faction;
  const parent = reading.factions[parentOrganization ?? -1];
  return {
    title: `${paint("NAME", name)}  ${kind}  ${ruleOf(faction, paint)}`,
    rows: [
      ...aliasRows(aliases),
      ...(parent ? [{ label: "part of", text: parent.name }] : []),
      ...mentionRows({ type: "FACTION", index }, reading, paint),
    ],
  };
}

/** Where a place is, as far as it is known. */
export function explainPlace(place: Place, index: number, reading: Reading, paint: Paint): Entry {
  const country = place.countryCode === null ? "" : `  ${place.countryCode}`;
  return {
    title: `${paint("NAME", place.name)}${country}  ${ruleOf(place, paint)}`,
    rows: mentionRows({ type: "PLACE", index }, reading, paint),
  };
}

function roleRow({ roleName, affiliation, evidence, ...rule }: Role, { factions }: Reading, paint: Paint): Row {
  const body = factions[affiliation ?? -1]?.name;
  const what = [roleName, body && `of ${body}`].filter((part) => part).join(" ");
  return { label: "role", text: `${what}  "${visible(evidence.exact)}"  ${ruleOf(rule, paint)}` };
}

function aliasRows(aliases: readonly Alias[]): Row[] {
  if (aliases.length === 0) return [];
  return [{ label: "also", text: aliases.map(({ name, kind }) => `${visible(name)} (${kind})`).join(", ") }];
}

/** The words for it, the same ones that came by the same rule together. */
function mentionRows({ type, index }: EntityRef, { mentions }: Reading, paint: Paint): Row[] {
  const alike = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.entity?.type !== type || mention.entity.index !== index) continue;
    const key = `${wordsOf(mention)} ${mention.method}`;
    const group = alike.get(key);
    if (group) group.push(mention);
    else alike.set(key, [mention]);
  }
  return [...alike.values()].map((group, at) => ({
    label: at === 0 ? "mentions" : "",
    text: mentionLine(group, paint),
  }));
}

function mentionLine(alike: readonly Mention[], paint: Paint): string {
  const sorted = alike.toSorted((a, b) => a.confidence - b.confidence);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return "";
  const upTo = least.confidence === most.confidence ? "" : paint("RULE", `–${most.confidence.toFixed(2)}`);
  return `${wordsOf(least)} ${ruleOf(least, paint)}${upTo}${alike.length === 1 ? "" : ` ×${alike.length}`}`;
}
