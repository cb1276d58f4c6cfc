import { Alias } from "./alias.ts";
import { Appearance } from "./appearance.ts";
import { Article } from "./article.ts";
import { ArticleSketch } from "./article-sketch.ts";
import { ArticleSource } from "./article-source.ts";
import { Block } from "./block.ts";
import { Faction } from "./faction.ts";
import { Identity } from "./identity.ts";
import { Mention } from "./mention.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
import { Quote } from "./quote.ts";
import { QuoteChange } from "./quote-change.ts";
import { QuoteParty } from "./quote-party.ts";
import { QuoteSpan } from "./quote-span.ts";
import { RelatedStory } from "./related-story.ts";
import { Revision } from "./revision.ts";
import { RevisionSource } from "./revision-source.ts";
import { RevisionText } from "./revision-text.ts";
import { Role } from "./role.ts";

/** Every class with a table of its own. */
export const entities = [
  Alias,
  Appearance,
  Article,
  ArticleSketch,
  ArticleSource,
  Block,
  Faction,
  Identity,
  Mention,
  Person,
  Place,
  Quote,
  QuoteChange,
  QuoteParty,
  QuoteSpan,
  RelatedStory,
  Revision,
  RevisionSource,
  RevisionText,
  Role,
];
