import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import { Identity } from "../store/identity.ts";
import { Mention } from "../store/mention.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import { Quote } from "../store/quote.ts";
import { QuoteChange } from "../store/quote-change.ts";
import { RelatedStory } from "../store/related-story.ts";
import { Revision } from "../store/revision.ts";
import { appearanceEdge } from "./appearance-edge.ts";
import { connectionType, edgeType } from "./connection-type.ts";

/** The edges that say what a search found. */
export const ArticleEdge = edgeType("Article", Article);
export const QuoteEdge = edgeType("Quote", Quote);
/** The edges that say how much of a quote's words another one has. */
export const QuoteOccurrenceEdge = edgeType("QuoteOccurrence", Quote);

/** Every connection type of the API. */
export const ArticleConnection = connectionType("Article", Article, ArticleEdge);
export const QuoteConnection = connectionType("Quote", Quote, QuoteEdge);
export const QuoteOccurrenceConnection = connectionType("QuoteOccurrence", Quote, QuoteOccurrenceEdge);
export const PersonConnection = connectionType("Person", Person);
export const FactionConnection = connectionType("Faction", Faction);
export const RelatedStoryConnection = connectionType("RelatedStory", RelatedStory);
export const RevisionConnection = connectionType("Revision", Revision);
export const QuoteChangeConnection = connectionType("QuoteChange", QuoteChange);
export const IdentityConnection = connectionType("Identity", Identity);
export const MentionConnection = connectionType("Mention", Mention);
export const ArticlePersonConnection = connectionType("ArticlePerson", Person, appearanceEdge("ArticlePerson", Person));
export const ArticleFactionConnection = connectionType(
  "ArticleFaction",
  Faction,
  appearanceEdge("ArticleFaction", Faction),
);
export const ArticlePlaceConnection = connectionType("ArticlePlace", Place, appearanceEdge("ArticlePlace", Place));
