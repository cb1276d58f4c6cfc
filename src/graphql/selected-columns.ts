import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { SelectedColumns } from "../query/columns.ts";

const shown = ["Article.bodyText", "Article.headline", "Article.standfirst"];
const joins = ["Confidence", "Evidence", "Method"].flatMap((what) => [`Faction.join${what}`, `Person.join${what}`]);
const named = ["Faction.name", "Person.name", "Place.name"];

/**
 * What a field reads of rows besides the property of its own name, as "type.property", or "table.role" of what a quote is made
 * of; null for one that may read anything. `test/graphql/selected-columns.test.ts` asks for every field by itself, and fails
 * where something is missing here.
 */
const readsOf: { readonly [coordinate: string]: readonly string[] | null } = {
  "Article.annotatedText": null,
  "Article.authors": ["Article.authorsJson"],
  "Article.jsonLd": null,
  "ArticleEdge.snippets": shown,
  "Attribution.addressee": ["quote_party.ADDRESSEE", "quote_span.ADDRESSEE"],
  "Attribution.candidates": ["quote_party.CANDIDATE"],
  "Attribution.cue": ["Quote.cueLemma", "quote_span.CUE"],
  "Attribution.onBehalfOf": ["quote_party.ON_BEHALF_OF"],
  "Attribution.roleAsStated": ["quote_span.ROLE"],
  "Attribution.speaker": ["quote_party.SPEAKER"],
  "Attribution.speakerAsWritten": ["quote_span.SPEAKER"],
  "Attribution.speakerMention": ["Quote.speakerMentionId"],
  "Attribution.speakers": ["quote_party.SPEAKER"],
  "Attribution.when": ["quote_span.WHEN"],
  "FacetValue.label": named,
  "FacetValue.value": ["Faction.key", "Person.key", "Place.key"],
  "Faction.parentOrganization": ["Faction.parentId"],
  "Identity.confidence": joins,
  "Identity.evidence": joins,
  "Identity.method": joins,
  "PageInfo.endCursor": ["Edge.cursor"],
  "PageInfo.startCursor": ["Edge.cursor"],
  "Query.search": ["Article.key", "Faction.key", "Person.key", "Quote.key"],
  "Quote.about": ["quote_party.ABOUT"],
  "Quote.article": ["Quote.articleId"],
  "Quote.attribution": ["Quote.attributionConfidence", "Quote.attributionMethod", "Quote.attributionStatus"],
  "Quote.continues": ["Quote.continuesId"],
  "Quote.nestedIn": ["Quote.nestedInId"],
  "Quote.occurrences": null,
  "Quote.provenance": null,
  "Quote.spans": ["quote_span.CONTENT"],
  "Quote.verbatim": ["quote_span.VERBATIM"],
  "QuoteChange.after": ["QuoteChange.afterPosition", "QuoteChange.revisionId", "Revision.articleId"],
  "QuoteChange.before": ["QuoteChange.beforePosition", "QuoteChange.previousId", "Revision.articleId"],
  "QuoteChange.revision": ["QuoteChange.revisionId"],
  "QuoteEdge.snippets": ["Quote.text"],
  "RelatedStory.article": ["RelatedStory.articleId"],
  "RelatedStory.reasons": ["RelatedStory.reasonsJson"],
  "Revision.article": ["Revision.articleId"],
  "Revision.bodyText": ["Article.bodyText", "Revision.articleId"],
  "Revision.quotes": null,
  "SearchResultEdge.snippets": [...shown, "Quote.text"],
};

/**
 * The properties that the fields of a document read of the rows of each type: all that any of its operations and fragments may
 * ask for. Null where that is not known, so that whole rows have to be read. The document has to be valid.
 */
export function selectedColumns(schema: GraphQLSchema, document: DocumentNode): SelectedColumns | null {
  const selected = new Map<string, Set<string>>();
  const add = (type: string, property: string) => {
    const properties = selected.get(type);
    if (properties) properties.add(property);
    else selected.set(type, new Set([property]));
  };
  let known = true;
  const info = new TypeInfo(schema);
  const enter = ({ name }: FieldNode) => {
    for (const { name: type } of objectTypes(schema, info)) {
      const reads = readsOf[`${type}.${name.value}`];
      if (reads === null) known = false;
      add(type, name.value);
      if (name.value === "id") add(type, "key");
      if (name.value === "cursor") add("Edge", "cursor");
      for (const read of reads ?? []) add(...(read.split(".") as [string, string]));
    }
  };
  visit(document, visitWithTypeInfo(info, { Field: { enter } }));
  return known ? selected : null;
}

/** The object types whose field is being visited. */
function objectTypes(schema: GraphQLSchema, info: TypeInfo): readonly GraphQLObjectType[] {
  const parent = info.getParentType();
  if (isAbstractType(parent)) return schema.getPossibleTypes(parent);
  return isObjectType(parent) ? [parent] : [];
}
