import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { type Connection, findPage } from "../query/connection.ts";
import {
  type ExchangeColumns,
  ExchangeDirection,
  type Exchanges,
  exchangesFrom,
  exchangesIn,
  exchangesTo,
  listExchanges,
  quotesOfExchange,
} from "../query/exchanges.ts";
import { findOne } from "../query/find.ts";
import { pairOf } from "../query/pair.ts";
import { QuoteFilter } from "../query/quote-filter.ts";
import { Faction } from "../store/faction.ts";
import { connectionType } from "./connection-type.ts";
import { QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { QuoteArguments } from "./list-arguments.ts";
import { PageArguments } from "./page-arguments.ts";

/** An exchange, and which it was found among. */
interface Found extends ExchangeColumns {
  readonly among: Exchanges;
  readonly parent: "speaker" | "about" | null;
}

@ObjectType({ description: "What one faction says about another." })
class Exchange {
  @Field(() => Faction, { description: "Which speaks." })
  speaker(@Root() { speakerId }: Found, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Faction, "id", speakerId);
  }

  @Field(() => Faction, { description: "Which is spoken about." })
  about(@Root() { aboutId }: Found, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Faction, "id", aboutId);
  }

  @Field(() => Int, { description: "How many quotes; one that is joint, or about several, counts in each exchange." })
  quoteCount!: number;

  @Field(() => Int, { description: "In how many articles." })
  articleCount!: number;

  @Field(() => QuoteConnection, { description: "The quotes, those of the newest articles first." })
  quotes(
    @Root() { among, parent, speakerId, aboutId }: Found,
    @Args(() => QuoteArguments) list: QuoteArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfExchange(among, parent, list), list, pairOf(speakerId, aboutId));
  }
}

const ExchangeConnection = connectionType("Exchange", Exchange);

const includeMembers = {
  defaultValue: true,
  description:
    "A faction speaks through people with a role in it and those who speak on its behalf, too; otherwise as a body only.",
};

@ArgsType()
class ExchangeArguments extends PageArguments {
  @Field(() => Boolean, includeMembers)
  includeMembers!: boolean;
}

@ArgsType()
class FactionExchangeArguments extends ExchangeArguments {
  @Field(() => ExchangeDirection, { defaultValue: "BOTH", description: "On which side the faction is." })
  direction!: ExchangeDirection;

  @Field(() => ID, { nullable: true, description: "Only those with this faction." })
  with?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "What bodies say that are part of it, at any depth, and what is said about them, counts as its own. What they say about each other is left out.",
  })
  includeSubOrganizations!: boolean;
}

@Resolver()
export class ExchangeResolver {
  @Query(() => ExchangeConnection, {
    description: "Which faction speaks about which other, in all quotes that the filter takes; most quotes first.",
  })
  async exchanges(
    @Args(() => ExchangeArguments) list: ExchangeArguments,
    @Arg("filter", () => QuoteFilter, { nullable: true, description: "Which quotes to count." })
    filter: QuoteFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    const among = exchangesIn(loaders.store, filter, list);
    const page = await findPage(loaders, listExchanges([among], null), list, 0);
    return found(page, () => ({ among, parent: null }));
  }
}

@Resolver(() => Faction)
export class FactionExchangeResolver {
  @FieldResolver(() => ExchangeConnection, {
    description:
      "What it says about other factions, and what they say about it; most quotes first. What it says about itself is left out.",
  })
  async exchanges(
    @Root() { id }: Faction,
    @Args(() => FactionExchangeArguments) list: FactionExchangeArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    const [from, to] = [exchangesFrom(list), exchangesTo(list)];
    const sides = { SPEAKING: [from], SPOKEN_ABOUT: [to], BOTH: [from, to] }[list.direction];
    const page = await findPage(loaders, listExchanges(sides, list.with), list, id);
    return found(page, ({ speakerId }) =>
      speakerId === id ? { among: from, parent: "speaker" } : { among: to, parent: "about" },
    );
  }
}

/** The page, of which each node knows where its quotes are. */
function found(page: Connection<unknown>, where: (row: ExchangeColumns) => Pick<Found, "among" | "parent">) {
  const edges = page.edges.map((edge) => {
    const row = edge.node as ExchangeColumns;
    return { ...edge, node: { ...row, ...where(row) } };
  });
  return { ...page, edges };
}
