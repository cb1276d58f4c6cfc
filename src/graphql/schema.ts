import "reflect-metadata";
import { type GraphQLSchema, isAbstractType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { NodeRow } from "../store/node.ts";
import { AnnotatedTextResolver } from "./annotated-text.ts";
import { ArticleResolver } from "./article.ts";
import { AttributionResolver } from "./attribution.ts";
import { FactionCoMentionResolver, PersonCoMentionResolver } from "./co-mention.ts";
import { resolveDirectly } from "./direct-resolvers.ts";
import { ExchangeResolver, FactionExchangeResolver } from "./exchange.ts";
import { ArticleFacetResolver, FacetValueResolver, QuoteFacetResolver } from "./facet.ts";
import { FactionResolver } from "./faction.ts";
import { IdentityResolver } from "./identity.ts";
import { JsonLdResolver } from "./json-ld.ts";
import { MentionResolver } from "./mention.ts";
import { NodeResolver } from "./node.ts";
import { OccurrenceEdgeResolver, QuoteOccurrenceResolver } from "./occurrence.ts";
import { PersonResolver } from "./person.ts";
import { ProvenanceResolver, QuoteProvenanceResolver } from "./provenance.ts";
import { QuoteResolver } from "./quote.ts";
import { QuoteChangeResolver } from "./quote-change.ts";
import { RelatedStoryResolver } from "./related-story.ts";
import { RelationReasonResolver } from "./relation-reason.ts";
import { RevisionResolver } from "./revision.ts";
import { RevisionSpeakerResolver } from "./revision-quote.ts";
import { RoleResolver } from "./role.ts";
import { SearchResolver } from "./search.ts";
import { ArticleSnippetResolver, QuoteSnippetResolver, SearchSnippetResolver } from "./snippet.ts";
import { StatedRoleResolver } from "./stated-role.ts";
import { ArticleTimelineResolver, QuoteTimelineResolver } from "./timeline.ts";
import { ArticleListVoiceResolver, ArticleVoiceResolver } from "./voice-balance.ts";

/** The schema of the API, with its resolvers. Independent of any store: see `createContext`. */
export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ArticleResolver,
      AnnotatedTextResolver,
      JsonLdResolver,
      QuoteResolver,
      QuoteProvenanceResolver,
      ProvenanceResolver,
      QuoteOccurrenceResolver,
      OccurrenceEdgeResolver,
      AttributionResolver,
      PersonResolver,
      FactionResolver,
      RelatedStoryResolver,
      RelationReasonResolver,
      MentionResolver,
      RoleResolver,
      IdentityResolver,
      RevisionResolver,
      RevisionSpeakerResolver,
      QuoteChangeResolver,
      ArticleSnippetResolver,
      QuoteSnippetResolver,
      SearchResolver,
      SearchSnippetResolver,
      ArticleFacetResolver,
      QuoteFacetResolver,
      FacetValueResolver,
      ArticleTimelineResolver,
      QuoteTimelineResolver,
      StatedRoleResolver,
      ExchangeResolver,
      FactionExchangeResolver,
      PersonCoMentionResolver,
      FactionCoMentionResolver,
      ArticleVoiceResolver,
      ArticleListVoiceResolver,
    ],
    validate: false,
    // The check is a whole introspection query, 30 ms of each start; Apollo Server and the tests check the schema too.
    skipCheck: true,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql gives a promise of the type, for which a compiled document does not wait.
    if (isAbstractType(type)) type.resolveType = (row) => (row as NodeRow).__typename;
  }
  resolveDirectly(schema);
  const query = schema.getQueryType();
  // type-graphql has no way to describe the root type.
  if (query) query.description = "Where every query starts.";
  return schema;
}
