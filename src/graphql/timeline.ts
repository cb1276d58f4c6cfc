import { GraphQLDateTime } from "graphql-scalars";
import { Arg, type ClassType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Connection } from "../query/connection.ts";
import { type TimelineBucket as Bucket, TimelineInterval, timelineOf } from "../query/timeline.ts";
import { ArticleConnection, QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";

@ObjectType({ simpleResolvers: true, description: "How many items of a list were published in a stretch of time." })
class TimelineBucket implements Bucket {
  @Field(() => GraphQLDateTime, { description: "Its first instant, in UTC." })
  start!: Date;

  @Field(() => GraphQLDateTime, { description: "The instant it ends before." })
  end!: Date;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

const description =
  "How many items of the whole list were published when, the oldest first; stretches with none, and items without a date, are left out.";
const interval = { description: "How long the stretches are." };

/** A resolver class for the lists of one type. */
function timelineResolver(connection: ClassType): ClassType {
  @Resolver(() => connection)
  class TimelineResolver {
    @FieldResolver(() => [TimelineBucket], { description })
    timeline(
      @Root() { list }: Connection<unknown>,
      @Arg("interval", () => TimelineInterval, interval) length: TimelineInterval,
      @Ctx() { loaders }: GraphqlContext,
    ): Promise<Bucket[]> {
      return timelineOf(loaders, list, length);
    }
  }
  return TimelineResolver;
}

export const ArticleTimelineResolver = timelineResolver(ArticleConnection);
export const QuoteTimelineResolver = timelineResolver(QuoteConnection);
