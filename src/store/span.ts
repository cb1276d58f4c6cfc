import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { defineEnum } from "./define-enum.ts";

export const TextField = defineEnum("TextField", "A field of an article that a span counts in.", {
  HEADLINE: "`Article.headline`",
  STANDFIRST: "`Article.standfirst`",
  BODY: "`Article.bodyText`",
});
export type TextField = keyof typeof TextField;

@ObjectType({
  simpleResolvers: true,
  description: "A place in an article's text: `field.slice(start, end) === exact`, always.",
})
export class Span {
  @Field(() => TextField, { description: "The field that the offsets count in." })
  @Column({ type: "text" })
  field!: TextField;

  @Field(() => Int, { description: "Where it starts, in UTF-16 code units." })
  @Column({ type: "integer" })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive, in UTF-16 code units." })
  @Column({ type: "integer" })
  end!: number;

  @Field(() => String, { description: "The words, exactly as the article has them." })
  @Column({ type: "text" })
  exact!: string;
}
