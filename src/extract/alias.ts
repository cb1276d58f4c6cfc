export type AliasKind = "ACRONYM" | "SHORT" | "NATIVE" | "METONYM" | "NOMINAL";

/** Another way the text names an entity, as written: "HTS" (ACRONYM), "Lee" (SHORT), "the ministry" (NOMINAL). */
export interface Alias {
  readonly name: string;
  readonly kind: AliasKind;
}
