import type { Story } from "../formats/story.ts";
import { buildReading } from "./build-reading.ts";
import { detectLanguage, isEnglish } from "./languages/detect-language.ts";
import { findForeignStatements, foreignSpeaker } from "./languages/find-foreign-statements.ts";
import { foreignNames } from "./languages/foreign-names.ts";
import { outsideQuotations } from "./languages/outside-quotations.ts";
import { addAliases } from "./mentions/add-aliases.ts";
import { findFactions } from "./mentions/find-factions.ts";
import { findPeople } from "./mentions/find-people.ts";
import { findPlaces } from "./mentions/find-places.ts";
import { MentionIndex } from "./mentions/mention-index.ts";
import { retypeNames } from "./mentions/retype-names.ts";
import { tagNames } from "./names/tag-names.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import type { Reading } from "./reading.ts";
import { findRoles } from "./roles/find-roles.ts";
import { nameRoles } from "./roles/name-roles.ts";
import { readPassages } from "./sentences/read-passages.ts";
import type { Cast } from "./speakers/cast.ts";
import { resolveSpeakers } from "./speakers/resolve-speakers.ts";
import { findStatements } from "./speech/find-statements.ts";
import { setScene } from "./speech/scene.ts";
import { tagWords } from "./words/tag-words.ts";

/**
 * Reads a story: who says what, in which words, where. Pure: the same story always gives the same reading.
 * The steps stand in reading order; each has its folder and knows only those before it.
 */
export function readStory(story: Story): Reading {
  const fields = { HEADLINE: story.headline, STANDFIRST: story.standfirst ?? "", BODY: story.bodyText };
  const passages = readPassages(story);
  const text = tagWords(passages, fields);
  const quotations = findQuotations(text);
  const language = detectLanguage(outsideQuotations(text, quotations), story.inLanguage);
  const english = isEnglish(language.tag);
  const tagged = tagNames(passages);
  const names = english ? tagged : foreignNames(tagged, fields, language);
  const scene = retypeNames(setScene(text, quotations, names), story.publisher);
  const people = findPeople(scene);
  const { places, mentions: placeMentions } = findPlaces(scene);
  const register = findFactions(scene, story.publisher);
  const statements = english ? findStatements(scene) : findForeignStatements(scene);
  const roles = english ? findRoles(scene, people.mentions, register) : [];
  const mentions = [...people.mentions, ...register.mentions];
  const cast: Cast = {
    scene,
    people,
    register,
    roles,
    publisher: story.publisher,
    mentions: new MentionIndex(mentions),
    genders: people.people.map(({ gender }) => gender),
    spoken: [],
    crowds: [],
    nominals: [],
  };
  const speakers = english ? resolveSpeakers(cast, statements) : statements.map(() => foreignSpeaker(language));
  const descriptions = speakers.flatMap(({ mention }) => (mention ? [mention] : []));
  addAliases(register, scene, descriptions);
  return buildReading({
    language,
    scene,
    people: people.people,
    places,
    register,
    roles: nameRoles(scene, roles, descriptions),
    statements,
    speakers,
    mentions: [...mentions, ...placeMentions],
  });
}
