import type { FactionRegister } from "../mentions/faction-draft.ts";
import type { People } from "../mentions/find-people.ts";
import type { Gender, MentionDraft } from "../mentions/mention-draft.ts";
import type { MentionIndex } from "../mentions/mention-index.ts";
import type { EntityRef } from "../reading.ts";
import type { RoleDraft } from "../roles/role-draft.ts";
import type { Scene } from "../speech/scene.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/** Everybody who may speak in the article, and what is known of them while its statements are read in order. */
export interface Cast {
  readonly scene: Scene;
  readonly people: People;
  readonly register: FactionRegister;
  readonly roles: readonly RoleDraft[];
  readonly publisher: string | null;
  /** Names and institutions. */
  readonly mentions: MentionIndex;
  /** By person; a pronoun that is resolved tells the gender of the next ones. */
  readonly genders: (Gender | null)[];
  /** Speakers so far, in reading order, with the word they speak at. */
  readonly spoken: { readonly entity: EntityRef; readonly word: number }[];
  /** Speakers so far who are many and have no name, "residents", with the word they speak at. */
  readonly crowds: { readonly speaker: SpeakerDraft; readonly word: number }[];
  /** Descriptions that were resolved: "Rebel official". */
  readonly nominals: MentionDraft[];
}

/** The last mention before a word that fits a condition, or null. */
export function lastMention(cast: Cast, word: number, fits: (mention: MentionDraft) => boolean): MentionDraft | null {
  for (const mention of cast.mentions.before(word)) if (mention.range.end <= word && fits(mention)) return mention;
  return null;
}
