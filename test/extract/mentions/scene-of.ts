import type { FactionDraft, FactionRegister } from "../../../src/extract/mentions/faction-draft.ts";
import { findFactions } from "../../../src/extract/mentions/find-factions.ts";
import { retypeNames } from "../../../src/extract/mentions/retype-names.ts";
import { tagNames } from "../../../src/extract/names/tag-names.ts";
import { findQuotations } from "../../../src/extract/quotations/find-quotations.ts";
import { type Scene, setScene } from "../../../src/extract/speech/scene.ts";
import { tagWords } from "../../../src/extract/words/tag-words.ts";
import { passages } from "../names/passages.ts";

/** The scene of paragraphs, parted by line ends, as the steps that look for people and bodies see it. */
export function sceneOf(text: string, publisher: string | null = null): Scene {
  const paragraphs = passages(text);
  const words = tagWords(paragraphs, { HEADLINE: "", STANDFIRST: "", BODY: text });
  return retypeNames(setScene(words, findQuotations(words), tagNames(paragraphs)), publisher);
}

/** The names of a text by kind: "PLACE Karvola". */
export function namesOf(text: string, publisher: string | null = null): string[] {
  return sceneOf(text, publisher).names.map(({ kind, text: name }) => `${kind} ${name}`);
}

/** The bodies of a text: "NGO Tide Watch". */
export function factionsOf(text: string, publisher: string | null = null): string[] {
  return registerOf(text, publisher).factions.map(({ kind, name }) => `${kind} ${name}`);
}

export function registerOf(text: string, publisher: string | null = null): FactionRegister {
  return findFactions(sceneOf(text, publisher), publisher);
}

/** The body of a name. */
export function factionCalled(register: FactionRegister, name: string): FactionDraft | undefined {
  return register.factions.find((faction) => faction.name === name);
}
