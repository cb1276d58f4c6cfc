import { Entity, PrimaryColumn } from "typeorm";
import { SourceBytes } from "./source-bytes.ts";

/** The raw input of a past revision, as `ArticleSource` had it. */
@Entity()
export class RevisionSource extends SourceBytes {
  @PrimaryColumn({ type: "integer" })
  revisionId!: number;
}
