import { Entity, PrimaryColumn } from "typeorm";
import { SourceBytes } from "./source-bytes.ts";

/** The raw input of an article, kept so that a better extractor can read it again. */
@Entity()
export class ArticleSource extends SourceBytes {
  @PrimaryColumn({ type: "integer" })
  articleId!: number;
}
