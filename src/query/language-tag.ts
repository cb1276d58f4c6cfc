/** A language as a publisher declared it, as a well-formed BCP 47 tag: "en-GB" for "en_gb"; "und" for what is none. */
export function languageTag(declared: string): string {
  try {
    return Intl.getCanonicalLocales(declared.replaceAll("_", "-"))[0] ?? "und";
  } catch {
    return "und";
  }
}
