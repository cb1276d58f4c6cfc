import type { Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";
import type { MentionDraft } from "./mention-draft.ts";

const parts =
  /^(?:affiliate|agency|arm|armed|body|branch|brigade|bureau|chapter|department|division|executive|faction|offshoot|organ|part|subsidiary|unit|wing)$/;
const mostBetween = 5;

/** Bodies that the text calls a part of another: "Karga's military wing, Sefwa", "Sefwa, an arm of Karga", "the UN's WFP". */
export function linkParents(register: FactionRegister, { scene }: FactionContext): void {
  const mentions = [...register.mentions].sort((a, b) => a.range.first - b.range.first);
  for (let at = 1; at < mentions.length; at++) {
    const [one, two] = [mentions[at - 1], mentions[at]];
    if (!one || !two || two.range.first < one.range.end || two.range.first - one.range.end > mostBetween + 2) continue;
    const [first, second] = [one.entity?.index, two.entity?.index];
    if (first === undefined || second === undefined) continue;
    if (owns(scene, one, two, isKnown(register, second)) && !isState(register, first))
      setParent(register, second, first);
    else if (isPartOf(scene, one, two)) setParent(register, first, second);
  }
}

function between(scene: Scene, one: MentionDraft, two: MentionDraft): string[] {
  const length = two.range.first - one.range.end;
  return Array.from({ length }, (_, at) => wordAt(scene.text, one.range.end + at).lower);
}

/** "Karga's military wing, Sefwa" and "the UN's World Food Programme": a possessive, and between them nothing but a part. */
function owns(scene: Scene, one: MentionDraft, two: MentionDraft, known: boolean): boolean {
  const [owner, ...words] = between(scene, one, two);
  if (owner !== "'s" && owner !== "'") return false;
  const plain = words.filter((word) => word !== "," && word !== "the");
  return two.kind !== "NOMINAL" && (plain.length === 0 ? known : parts.test(plain.at(-1) ?? ""));
}

/** "Sefwa, the military wing of Karga". */
function isPartOf(scene: Scene, one: MentionDraft, two: MentionDraft): boolean {
  const words = between(scene, one, two);
  if (words.at(-1) === "the") words.pop();
  const [comma, opener] = words;
  if (comma !== "," || !/^(?:a|an|the|part)$/.test(opener ?? "") || words.at(-1) !== "of") return false;
  return parts.test(words.at(-2) ?? "");
}

/** What a state has is linked by its own rule, and what has no kind may be a tournament. */
function isState(register: FactionRegister, index: number): boolean {
  return register.factions[index]?.method === "STATE";
}

function isKnown(register: FactionRegister, index: number): boolean {
  return register.factions[index]?.method !== "UNKNOWN_KIND";
}

/** Makes one body part of another, unless the other is part of it already. */
function setParent(register: FactionRegister, child: number, parent: number): void {
  const faction = register.factions[child];
  if (!faction || faction.parent !== null) return;
  for (let up: number | null = parent; up !== null; up = register.factions[up]?.parent ?? null)
    if (up === child) return;
  faction.parent = parent;
}
