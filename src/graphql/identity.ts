import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { findOne } from "../query/find.ts";
import type { Loaders } from "../query/loaders.ts";
import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import { Identity } from "../store/identity.ts";
import { Person } from "../store/person.ts";
import type { GraphqlContext } from "./context.ts";

/** What joined a name to somebody goes before what the name alone says. */
@Resolver(() => Identity)
export class IdentityResolver {
  @FieldResolver(() => Article, { description: "The article that has the name." })
  article(@Root() { articleId }: Identity, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }

  @FieldResolver(() => String, { description: "The named rule that made the decision; EDITOR for one of a person's." })
  async method(@Root() identity: Identity, @Ctx() { loaders }: GraphqlContext): Promise<string> {
    return (await nameOf(loaders, identity))?.joinMethod ?? identity.method;
  }

  @FieldResolver(() => Float, { description: "How sure that rule is, from 0 to 1." })
  async confidence(@Root() identity: Identity, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await nameOf(loaders, identity))?.joinConfidence ?? identity.confidence;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The facts it rests on; null where the name alone, or an editor, decides.",
  })
  async evidence(@Root() identity: Identity, @Ctx() { loaders }: GraphqlContext): Promise<string | null> {
    const name = await nameOf(loaders, identity);
    return name?.joinMethod ? name.joinEvidence : identity.evidence;
  }
}

function nameOf(loaders: Loaders, { personId, factionId }: Identity) {
  return personId === null ? findOne(loaders, Faction, "id", factionId) : findOne(loaders, Person, "id", personId);
}
