import type { Attribution, EntityRef, Quote, Reading, Span } from "../extract/reading.ts";
import { entityName } from "./entity-name.ts";
import { speakerWords } from "./mark.ts";
import type { Paint } from "./paint.ts";
import { ruleOf, wordsOf } from "./rule-of.ts";
import type { Entry, Row } from "./sheet.ts";
import { visible } from "./visible.ts";

/** Code units of the content that are repeated; all of it is in the article above. */
const longestContent = 100;

/** What was decided about a quote, and by which rules. */
export function explainQuote(quote: Quote, number: number, reading: Reading, paint: Paint): Entry {
  const { attribution, continues, nestedIn, about } = quote;
  const { cue, addressee, roleAsStated, onBehalfOf, when } = attribution;
  const names = (entities: readonly EntityRef[]) =>
    entities.map((entity) => paint("NAME", entityName(entity, reading))).join(", ");
  const rows: (Row | null)[] = [
    { label: "content", text: paint(quote.kind, shorten(quote.spans)) },
    cue && { label: "cue", text: cueWords(cue, paint) },
    { label: "speaker", text: speakerLine(attribution, reading, names, paint) },
    ...throughRows(attribution, reading, paint),
    roleAsStated && { label: "role", text: quoted(roleAsStated) },
    onBehalfOf && { label: "for", text: names([onBehalfOf]) },
    addressee && {
      label: "to",
      text: quoted(addressee.span) + arrow(addressee.entity ? [addressee.entity] : [], names),
    },
    when && { label: "when", text: quoted(when) },
    continues === null ? null : { label: "continues", text: `[${continues + 1}]` },
    nestedIn === null ? null : { label: "inside", text: `[${nestedIn + 1}]` },
    about.length === 0 ? null : { label: "about", text: names(about) },
  ];
  return {
    title: `${paint("MARK", paint(quote.kind, `[${number}]`))} ${quote.kind}  ${ruleOf(quote, paint)}`,
    rows: rows.filter((row) => row !== null),
  };
}

function cueWords({ span, lemma }: NonNullable<Attribution["cue"]>, paint: Paint): string {
  return paint("CUE", visible(span.exact)) + (span.exact.toLowerCase() === lemma ? "" : ` (${lemma})`);
}

function speakerLine(
  attribution: Attribution,
  reading: Reading,
  names: (entities: readonly EntityRef[]) => string,
  paint: Paint,
): string {
  const { status, speakers, candidates } = attribution;
  const words = speakerWords(attribution, reading.mentions);
  const whom = candidates.length > 0 ? ` → perhaps ${names(candidates)}` : arrow(speakers, names);
  const sure = status === "RESOLVED" ? "" : ` (${status})`;
  return `${words ? paint("SPEAKER", quoted(words)) : "no words of its own"}${whom}${sure}  ${ruleOf(attribution, paint)}`;
}

/** From the words at the quote back to the name: the mentions that each was resolved through. */
function throughRows({ mention }: Attribution, { mentions }: Reading, paint: Paint): Row[] {
  const steps: string[] = [];
  const seen = new Set<number>();
  for (let at = mention; at !== null && !seen.has(at); at = mentions[at]?.antecedent ?? null) {
    const step = mentions[at];
    if (step) steps.push(`${wordsOf(step)} ${ruleOf(step, paint)}`);
    seen.add(at);
  }
  return steps.length === 0 ? [] : [{ label: "through", text: steps.join(" ← ") }];
}

function arrow(entities: readonly EntityRef[], names: (entities: readonly EntityRef[]) => string): string {
  return entities.length === 0 ? "" : ` → ${names(entities)}`;
}

function quoted({ exact }: Span): string {
  return `"${visible(exact)}"`;
}

function shorten(spans: readonly Span[]): string {
  const whole = visible(spans.map(({ exact }) => exact).join(" … "));
  return whole.length <= longestContent
    ? whole
    : `${whole.slice(0, whole.lastIndexOf(" ", longestContent)).trimEnd()} …`;
}
