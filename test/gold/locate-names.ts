import type { GoldEntity } from "../../src/evaluate/gold-article.ts";
import type { Range } from "../../src/evaluate/range.ts";
import { sharedSize } from "../../src/evaluate/range.ts";
import type { NameNote } from "./annotation.ts";
import { isInside, occurrences } from "./locate.ts";

interface Form {
  readonly note: NameNote;
  readonly name: string;
  /** Which of the occurrences are meant, from 1; empty for all of them. */
  readonly ordinals: readonly number[];
}

/**
 * Every place where the names stand in the text, but for those in other parts of the page.
 *
 * Longer forms go first: the "Falk" in "Ines Falk" is no mention of its own.
 *
 * @throws Error if a form does not stand in the text by itself
 */
export function locateNames(notes: readonly NameNote[], text: string, elsewhere: readonly Range[]): GoldEntity[] {
  const taken: Range[] = [];
  const mentions = new Map<NameNote, Range[]>(notes.map((note) => [note, []]));
  const forms = notes.flatMap((note) => note.forms.map((form) => readForm(note, form)));
  const names = [...new Set(forms.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  for (const name of names) {
    const places = occurrences(name, text).filter(
      (place) => sharedSize([place], taken) === 0 && !elsewhere.some((part) => isInside(place, part)),
    );
    for (const { note, ordinals } of forms.filter((form) => form.name === name)) {
      const meant = ordinals.length === 0 ? places : ordinals.flatMap((ordinal) => places.slice(ordinal - 1, ordinal));
      if (meant.length < Math.max(1, ordinals.length))
        throw new Error(`the name "${name}" is not in the text by itself`);
      mentions.get(note)?.push(...meant);
    }
    taken.push(...places);
  }
  return notes.map((note) => toEntity(note, mentions.get(note) ?? []));
}

function readForm(note: NameNote, form: string): Form {
  const [name = "", ...ordinals] = form.split(" #");
  return { note, name, ordinals: ordinals.map(Number) };
}

function toEntity({ kind, forms }: NameNote, mentions: readonly Range[]): GoldEntity {
  const name = forms[0]?.split(" #")[0] ?? "";
  const places = [...mentions].sort(([a], [b]) => a - b);
  if (kind === "PERSON" || kind === "PLACE") return { kind, name, mentions: places };
  return { kind: "FACTION", factionKind: kind, name, mentions: places };
}
