/** One place that bytes are read from: a file, standard input, or an address. */
export type Input = {
  /** As the person who named it wrote it, or as it follows from that: "news", "news/2024/a.txt". */
  readonly where: string;
  /** True if somebody asked for this very input, false for what a folder holds. */
  readonly named: boolean;
} & ({ readonly kind: "FILE"; readonly path: string } | { readonly kind: "STDIN" } | { readonly kind: "LINK" });

/** Something that cannot be read, and why. It stands where it would have stood, and stops nothing else. */
export interface Failed {
  readonly where: string;
  readonly error: Error;
}
