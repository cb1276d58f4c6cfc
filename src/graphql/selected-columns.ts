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

/**
 * What a field reads of rows besides the property of its own name, as "type.property"; null for one that may read anything.
 * `test/graphql/selected-columns.test.ts` asks for every field by itself, and fails where something is missing here.
 */
const readsOf: { readonly [coordinate: string]: readonly string[] | null } = {
  "Article.annotatedText": null,
  "Article.authors": ["Article.authorsJson"],
  "Article.jsonLd": null,
  "FacetValue.label": ["Faction.name", "Person.name", "Place.name"],
  "Identity.confidence": joins,
  "Identity.evidence": joins,
  "Identity.method": joins,
  "Quote.attribution": [
    "Quote.attributionConfidence",
    "Quote.attributionMethod",
    "Quote.attributionStatus",
    "Quote.cueLemma",
  ],
  "ArticleEdge.snippets": shown,
  "Quote.occurrences": null,
  "Quote.provenance": null,
  "QuoteEdge.snippets": ["Quote.text"],
  "RelatedStory.reasons": ["RelatedStory.reasonsJson"],
  "Revision.bodyText": ["Article.bodyText"],
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
