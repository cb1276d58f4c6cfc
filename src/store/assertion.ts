import { Field, Float, InterfaceType } from "type-graphql";
import { Column } from "typeorm";

@InterfaceType({ description: "Something the extractor says about the text, and how it came to say so." })
export abstract class Assertion {
  @Field(() => String, { description: "The named rule that made the assertion." })
  @Column({ type: "text" })
  method!: string;

  @Field(() => Float, { description: "How sure that rule is, from 0 to 1." })
  @Column({ type: "real" })
  confidence!: number;
}
