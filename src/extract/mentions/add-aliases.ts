import type { Scene } from "../speech/scene.ts";
import { spanOf } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { MentionDraft } from "./mention-draft.ts";

/** Makes the descriptions that were resolved to a faction its aliases: "the ministry". */
export function addAliases(register: FactionRegister, scene: Scene, descriptions: readonly MentionDraft[]): void {
  for (const { entity, kind, range } of descriptions) {
    const faction = entity?.type === "FACTION" ? register.factions[entity.index] : undefined;
    const text = spanOf(scene.text, range).exact;
    if (faction && kind === "NOMINAL" && text.toLowerCase() !== `the ${faction.name.toLowerCase()}`)
      faction.aliases.set(text, "NOMINAL");
  }
}
