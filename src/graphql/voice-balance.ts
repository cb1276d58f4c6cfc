import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Connection } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { type Balance, loudest, onlyArticle, quotedWords, type Voice } from "../query/voice-balance.ts";
import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { QuoteKind } from "../store/quote.ts";
import { ArticleConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { Speaker } from "./entity.ts";

/** A voice, and what it is a part of. */
interface Weighed extends Voice {
  readonly balance: Balance;
}

const top = { defaultValue: 10, description: "How many, at most 100." };

@ObjectType({ description: "How much of what is quoted somebody says." })
abstract class VoiceShare {
  @Field(() => Int, { description: "How many quotes; a joint quote counts for everybody who says it." })
  quoteCount!: number;

  @Field(() => Int, { description: "How many words they have; those of a joint quote count fully for everybody." })
  quotedWords!: number;

  @Field(() => Float, {
    description:
      "`quotedWords` divided by those of the whole balance, from 0 to 1. Shares can add up to more than 1, because words can count for several, and to less, because words can be unattributed.",
  })
  async share(@Root() { balance, ...voice }: Weighed, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    const { words } = await quotedWords(loaders, balance);
    return words === 0 ? 0 : voice.quotedWords / words;
  }
}

@ObjectType({ description: "How much of what is quoted a person or faction says." })
class SpeakerVoice extends VoiceShare {
  @Field(() => Speaker, { description: "Who says it." })
  speaker(@Root() { type, value }: Weighed, @Ctx() { loaders }: GraphqlContext) {
    return type === "Person" ? findOne(loaders, Person, "id", value) : findOne(loaders, Faction, "id", value);
  }
}

@ObjectType({ description: "How much of what is quoted speaks for a faction." })
class FactionVoice extends VoiceShare {
  @Field(() => Faction, { description: "For whom it speaks." })
  faction(@Root() { value }: Weighed, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Faction, "id", value);
  }
}

@ObjectType({
  description:
    "How the quoted words of articles are divided among those who say them. Words are counted in `Quote.text`, between spaces and dashes. A quote in a quote is not counted again: its words are those of who says the outer one.",
})
class VoiceBalance {
  @Field(() => Int, { description: "How many words all the quotes have; each word once. What the shares are of." })
  async quotedWords(@Root() balance: Balance, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await quotedWords(loaders, balance)).words;
  }

  @Field(() => Int, {
    description: "How many of them no known person or faction says: no `speakers` in the attribution of their quote.",
  })
  async unattributedWords(@Root() balance: Balance, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await quotedWords(loaders, balance)).unattributed;
  }

  @Field(() => [SpeakerVoice], { description: "Who says them, the most words first." })
  speakers(@Root() balance: Balance, @Arg("top", () => Int, top) most: number, @Ctx() context: GraphqlContext) {
    return weighed(balance, "SPEAKER", most, context);
  }

  @Field(() => [FactionVoice], {
    description:
      "For which factions they speak, the most words first: said by the faction, on its behalf, or by somebody with a role in it in any article.",
  })
  factions(@Root() balance: Balance, @Arg("top", () => Int, top) most: number, @Ctx() context: GraphqlContext) {
    return weighed(balance, "FACTION", most, context);
  }
}

async function weighed(balance: Balance, by: "SPEAKER" | "FACTION", top: number, { loaders }: GraphqlContext) {
  return (await loudest(loaders, balance, by, top)).map((voice) => ({ ...voice, balance }));
}

const kind = {
  defaultValue: Object.keys(QuoteKind),
  description: "Only quotes of these kinds: without INDIRECT, those with words in quotation marks.",
};

@Resolver(() => Article)
export class ArticleVoiceResolver {
  @FieldResolver(() => VoiceBalance, { description: "How its quoted words are divided among those who say them." })
  voiceBalance(@Root() { id }: Article, @Arg("kind", () => [QuoteKind], kind) kinds: QuoteKind[]): Balance {
    return { list: onlyArticle(id), kinds };
  }
}

@Resolver(() => ArticleConnection)
export class ArticleListVoiceResolver {
  @FieldResolver(() => VoiceBalance, {
    description:
      "How the quoted words of all articles of the whole list, page or not, are divided among those who say them.",
  })
  voiceBalance(
    @Root() { list }: Connection<unknown>,
    @Arg("kind", () => [QuoteKind], kind) kinds: QuoteKind[],
  ): Balance {
    return { list, kinds };
  }
}
