import { ArgsType, Field } from "type-graphql";
import { ArticleFilter } from "../query/article-filter.ts";
import { ArticleOrder } from "../query/articles.ts";
import { FactionFilter } from "../query/factions.ts";
import { PersonFilter } from "../query/people.ts";
import { QuoteFilter } from "../query/quote-filter.ts";
import { QuoteOrder } from "../query/quotes.ts";
import { RelatedStoryFilter } from "../query/related-stories.ts";
import { PageArguments } from "./page-arguments.ts";

const which = { nullable: true, description: "Which ones." };
const searching = {
  nullable: true,
  description:
    'Words to search for: all of them, in any form; "in this order", start*, one OR another, NOT this. Blank is no search.',
};

const naming = {
  nullable: true,
  description: "A name to search for, whole or in part, misspelt or not; the best first. Blank is no search.",
};

/** The arguments of a list of articles. */
@ArgsType()
export class ArticleArguments extends PageArguments {
  @Field(() => ArticleFilter, which)
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrder, { nullable: true, description: "In which order; the newest first unless given." })
  orderBy?: ArticleOrder | null;
}

/** The arguments of the list of all articles. */
@ArgsType()
export class ArticleSearchArguments extends ArticleArguments {
  @Field(() => String, searching)
  search?: string | null;
}

/** The arguments of a list of quotes. */
@ArgsType()
export class QuoteArguments extends PageArguments {
  @Field(() => QuoteFilter, which)
  filter?: QuoteFilter | null;

  @Field(() => QuoteOrder, {
    nullable: true,
    description: "In which order; those of the newest articles first unless given.",
  })
  orderBy?: QuoteOrder | null;
}

/** The arguments of the list of all quotes. */
@ArgsType()
export class QuoteSearchArguments extends QuoteArguments {
  @Field(() => String, searching)
  search?: string | null;
}

/** The arguments of a list of people. */
@ArgsType()
export class PersonArguments extends PageArguments {
  @Field(() => PersonFilter, which)
  filter?: PersonFilter | null;
}

/** The arguments of the list of all people. */
@ArgsType()
export class PersonSearchArguments extends PersonArguments {
  @Field(() => String, naming)
  search?: string | null;
}

/** The arguments of a list of factions. */
@ArgsType()
export class FactionArguments extends PageArguments {
  @Field(() => FactionFilter, which)
  filter?: FactionFilter | null;
}

/** The arguments of the list of all factions. */
@ArgsType()
export class FactionSearchArguments extends FactionArguments {
  @Field(() => String, naming)
  search?: string | null;
}

/** The arguments of a list of related stories. */
@ArgsType()
export class RelatedStoryArguments extends PageArguments {
  @Field(() => RelatedStoryFilter, which)
  filter?: RelatedStoryFilter | null;
}
