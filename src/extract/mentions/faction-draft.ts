import type { AliasKind } from "../alias.ts";
import type { Country } from "../names/countries.ts";
import type { EntityRef, FactionKind, MentionKind } from "../reading.ts";
import type { WordRange } from "../words/text.ts";
import type { MentionDraft } from "./mention-draft.ts";

/** A body of the article on its way: `country` is the state it belongs to, where the text says so. */
export interface FactionDraft {
  name: string;
  kind: FactionKind;
  country: Country | null;
  readonly aliases: Map<string, AliasKind>;
  parent: number | null;
  method: string;
  confidence: number;
}

/** The factions of one article while its mentions are collected; the steps of `findFactions` add to it in order of trust. */
export class FactionRegister {
  readonly factions: FactionDraft[] = [];
  readonly mentions: MentionDraft[] = [];
  readonly #covered = new Set<number>();

  /** @param setting the country that the article is set in, or null */
  constructor(readonly setting: Country | null) {}

  /** Adds a faction and gives its index. */
  add(faction: Omit<FactionDraft, "aliases" | "parent">): number {
    this.factions.push({ ...faction, aliases: new Map(), parent: null });
    return this.factions.length - 1;
  }

  /** Index of the first faction for which a condition holds, or null. */
  find(fits: (faction: FactionDraft) => boolean): number | null {
    const index = this.factions.findIndex(fits);
    return index === -1 ? null : index;
  }

  /** Notes a mention of a faction; words other than its name become an alias. */
  mention(index: number, range: WordRange, text: string, kind: MentionKind, method: string, confidence: number): void {
    const entity: EntityRef = { type: "FACTION", index };
    this.mentions.push({ range, kind, entity, via: null, method, confidence });
    for (let word = range.first; word < range.end; word++) this.#covered.add(word);
    const faction = this.factions[index];
    if (faction && text !== faction.name && !faction.aliases.has(text))
      faction.aliases.set(text, method === "METONYM" ? "METONYM" : aliasKind(kind));
  }

  /** True if a mention covers the word already. */
  covers(word: number): boolean {
    return this.#covered.has(word);
  }
}

function aliasKind(kind: MentionKind): AliasKind {
  if (kind === "ACRONYM") return "ACRONYM";
  return kind === "NAME" ? "SHORT" : "NOMINAL";
}
