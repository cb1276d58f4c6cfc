import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";
import { defaultPageSize, maximumPageSize } from "../query/page.ts";

/** What a list counts that says nothing of its length. */
const flatListSize = 10;

/** What else counts: lists that grow with the length of a text or of time, lists that are short, a value with objects in it. */
export const fieldSizes: { readonly [coordinate: string]: number } = {
  "Article.annotatedText": 50,
  "Article.blocks": 50,
  "Article.jsonLd": 50,
  "ArticleConnection.timeline": 50,
  "QuoteConnection.timeline": 50,
  "Revision.quoteChanges": 50,
  "Revision.quotes": 50,
  // Most words are in one quote and one mention, or in none.
  "TextRun.mentions": 1,
  "TextRun.quotes": 1,
};

/**
 * Arguments that say how long a list is, or the lists below a field, and the names of those lists; after the cost directives of
 * https://ibm.github.io/graphql-specs/cost-spec.html (slicing arguments and sized fields).
 */
const slicingArguments = ["first", "last", "top"];
const sizedFields = ["edges", "nodes", "values"];

/** Arguments with one value for each item of the list that a field is. */
const itemArguments = ["ids", "by"];

/**
 * So many selections are looked at, with each fragment written out where it is used: far more than a query within any limit
 * has, and few enough to be counted in some hundredths of a second.
 */
const mostSelections = 20_000;

/** An operation, and what its meaning depends on. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** True if `__schema` and `__type` count nothing. */
  readonly exemptIntrospection: boolean;
}

/**
 * The most objects that the answer can have: each one, connections and edges included, costs 1, a value nothing. A list
 * counts its page size, `first`, `last` or `top`, and multiplies all that is below it; one without page arguments counts 10, or what
 * `fieldSizes` says. Fields that GraphQL merges count once; of the types that an object may have, the dearest counts.
 *
 * The operation has to be valid: fragments do not form a circle.
 *
 * @returns null if fragments in fragments stand for so many fields that they are not counted
 */
export function queryCost(costed: CostedOperation): number | null {
  const root = costed.schema.getRootType(costed.operation.operation);
  if (!root) return 0;
  let selections = 0;

  const costOf = (type: GraphQLObjectType, sets: readonly SelectionSetNode[], size: number | null): number => {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) selections += collect(costed, type, set, fields, spread);
    let cost = 0;
    for (const nodes of fields.values()) {
      if (selections > mostSelections) break;
      cost += costOfField(type, nodes, size);
    }
    return cost;
  };

  const costOfField = (parent: GraphQLObjectType, nodes: readonly FieldNode[], size: number | null): number => {
    const [node] = nodes;
    const field = node && definitionOf(costed, parent, node.name.value);
    if (!field) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return fieldSizes[`${parent.name}.${field.name}`] ?? 0;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const sizeBelow = pageSize(costed, field, node);
    const types = isAbstractType(type) ? costed.schema.getPossibleTypes(type) : [type];
    const below = Math.max(0, ...types.map((each) => costOf(each, sets, sizeBelow)));
    return itemCount(costed, parent, field, node, size) * (1 + below);
  };

  const cost = costOf(root, [costed.operation.selectionSet], null);
  return selections > mostSelections ? null : cost;
}

/** Adds the fields that a selection set takes of an object type, by their key in the answer; gives how many it looked at. */
function collect(
  costed: CostedOperation,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  spread: Set<string>,
): number {
  let seen = 0;
  for (const selection of set.selections) {
    seen += 1;
    if (isLeftOut(costed, selection)) continue;
    if (selection.kind === "Field") {
      const key = (selection.alias ?? selection.name).value;
      const merged = fields.get(key);
      if (merged) merged.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === "FragmentSpread" && spread.has(selection.name.value)) continue;
    if (selection.kind === "FragmentSpread") spread.add(selection.name.value);
    const fragment = selection.kind === "InlineFragment" ? selection : costed.fragments.get(selection.name.value);
    if (fragment && appliesTo(costed.schema, fragment.typeCondition?.name.value, type)) {
      seen += collect(costed, type, fragment.selectionSet, fields, spread);
    }
  }
  return seen;
}

function isLeftOut({ variables }: CostedOperation, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  if (!node.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  );
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const asked = schema.getType(condition);
  return isAbstractType(asked) && schema.isSubType(asked, type);
}

/** Undefined for a field that costs nothing. */
function definitionOf(
  { schema, exemptIntrospection }: CostedOperation,
  parent: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType() && !exemptIntrospection) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}

/** How many objects a field stands for: 1, or the length of its list. */
function itemCount(
  costed: CostedOperation,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  size: number | null,
): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (size !== null && sizedFields.includes(field.name)) return size;
  for (const name of itemArguments) {
    const items = argumentOf(costed, field, node, name);
    if (Array.isArray(items)) return items.length;
  }
  return fieldSizes[`${parent.name}.${field.name}`] ?? pageSize(costed, field, node) ?? flatListSize;
}

/** How long the lists right below a field are; null if it has no page arguments. Sizes that are refused count as the most. */
function pageSize(costed: CostedOperation, field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
  if (!field.args.some(({ name }) => slicingArguments.includes(name))) return null;
  const given = slicingArguments
    .map((name) => argumentOf(costed, field, node, name))
    .filter((value) => typeof value === "number");
  return given.length === 0 ? defaultPageSize : Math.min(maximumPageSize, Math.max(1, ...given));
}

/** An argument's value: as written, by variable, or its default. */
function argumentOf(
  { variables }: CostedOperation,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
): unknown {
  const argument = node.arguments?.find((each) => each.name.value === name);
  const value = argument && valueFromASTUntyped(argument.value, variables);
  return value ?? field.args.find((each) => each.name === name)?.defaultValue;
}
