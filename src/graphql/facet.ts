import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Connection } from "../query/connection.ts";
import { ArticleFacetField, articleFacet, type FacetCount, QuoteFacetField, quoteFacet } from "../query/facets.ts";
import { findOne } from "../query/find.ts";
import { encodeGlobalId } from "../query/global-id.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import { ArticleConnection, QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { Entity } from "./entity.ts";

const types = { Person, Faction, Place };

@ObjectType({ description: "A value that items of a list have, and how many of them." })
class FacetValue {
  readonly counted!: FacetCount;

  @Field(() => Int, { description: "How many items of the whole list have it." })
  count!: number;
}

@Resolver(() => FacetValue)
export class FacetValueResolver {
  @FieldResolver(() => String, { description: "The value, as the filter takes it; of an entity its global id." })
  async value(@Root() { counted }: FacetValue, @Ctx() context: GraphqlContext): Promise<string> {
    const entity = await entityOf(counted, context);
    return counted.type && entity ? encodeGlobalId(counted.type, entity.key) : String(counted.value);
  }

  @FieldResolver(() => String, { description: "The value in words: of an entity its name." })
  async label(@Root() { counted }: FacetValue, @Ctx() context: GraphqlContext): Promise<string> {
    return (await entityOf(counted, context))?.name ?? String(counted.value);
  }

  @FieldResolver(() => Entity, { nullable: true, description: "The entity; null where the value is none." })
  entity(@Root() { counted }: FacetValue, @Ctx() context: GraphqlContext) {
    return entityOf(counted, context);
  }
}

function entityOf({ type, value }: FacetCount, { loaders }: GraphqlContext) {
  return type === null ? Promise.resolve(null) : findOne(loaders, types[type] as typeof Person, "id", value);
}

@ObjectType({ description: "The values that most articles of a list have." })
class ArticleFacet {
  @Field(() => ArticleFacetField, { description: "What they are counted by." })
  by!: ArticleFacetField;

  @Field(() => [FacetValue], { description: "The values, the most frequent first." })
  values!: FacetValue[];
}

@ObjectType({ description: "The values that most quotes of a list have." })
class QuoteFacet {
  @Field(() => QuoteFacetField, { description: "What they are counted by." })
  by!: QuoteFacetField;

  @Field(() => [FacetValue], { description: "The values, the most frequent first." })
  values!: FacetValue[];
}

const facets = "The values that most items of the whole list have, page or not; one facet for each of `by`.";
const top = { defaultValue: 10, description: "How many values of each, at most 100." };

@Resolver(() => ArticleConnection)
export class ArticleFacetResolver {
  @FieldResolver(() => [ArticleFacet], { description: facets })
  facets(
    @Root() { list }: Connection<unknown>,
    @Arg("by", () => [ArticleFacetField], { description: "What to count by." }) by: ArticleFacetField[],
    @Arg("top", () => Int, top) most: number,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<ArticleFacet[]> {
    return Promise.all(
      by.map(async (each) => ({ by: each, values: valuesOf(await articleFacet(loaders, list, each, most)) })),
    );
  }
}

@Resolver(() => QuoteConnection)
export class QuoteFacetResolver {
  @FieldResolver(() => [QuoteFacet], { description: facets })
  facets(
    @Root() { list }: Connection<unknown>,
    @Arg("by", () => [QuoteFacetField], { description: "What to count by." }) by: QuoteFacetField[],
    @Arg("top", () => Int, top) most: number,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<QuoteFacet[]> {
    return Promise.all(
      by.map(async (each) => ({ by: each, values: valuesOf(await quoteFacet(loaders, list, each, most)) })),
    );
  }
}

function valuesOf(counts: readonly FacetCount[]): FacetValue[] {
  return counts.map((counted) => ({ counted, count: counted.count }));
}
