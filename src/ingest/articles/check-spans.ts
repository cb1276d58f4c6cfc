import type { Reading, Span } from "../../extract/reading.ts";
import type { Story } from "../../formats/story.ts";
import { IngestError } from "../ingest-error.ts";

/**
 * Holds every offset against the text: a block slices out of the raw input and out of the body, and for every span of
 * the reading `field.slice(start, end) === exact`.
 *
 * @throws IngestError BAD_SPAN for the first one that does not; it is a fault of the parser or the extractor
 */
export function checkSpans(story: Story, reading: Reading): void {
  for (const { text, rawStart, bodyStart } of story.blocks) {
    check(story.raw, rawStart, text, "a block in the raw input");
    if (bodyStart !== null) check(story.bodyText, bodyStart, text, "a block in the body");
  }
  const fields = { HEADLINE: story.headline, STANDFIRST: story.standfirst ?? "", BODY: story.bodyText };
  for (const [what, span] of spansOf(reading)) {
    if (span.end - span.start !== span.exact.length || span.exact === "") throw badSpan(what, span.start, span.exact);
    check(fields[span.field], span.start, span.exact, `${what} in ${span.field}`);
  }
}

function check(field: string, start: number, exact: string, what: string): void {
  if (start < 0 || field.slice(start, start + exact.length) !== exact) throw badSpan(what, start, exact);
}

function badSpan(what: string, start: number, exact: string): IngestError {
  const words = JSON.stringify(exact.slice(0, 40));
  return new IngestError(
    "BAD_SPAN",
    `the offsets of ${what} do not hold: ${words} is not at ${start}; please report it`,
  );
}

function* spansOf(reading: Reading): Generator<readonly [string, Span]> {
  for (const { span } of reading.mentions) yield ["a mention", span];
  for (const person of reading.people) for (const { evidence } of person.roles) yield ["a role", evidence];
  for (const { spans, verbatim, attribution } of reading.quotes) {
    for (const span of [...spans, ...verbatim]) yield ["a quote", span];
    const { speakerAsWritten, cue, addressee, roleAsStated, when } = attribution;
    for (const span of [speakerAsWritten, cue?.span, addressee?.span, roleAsStated, when]) {
      if (span) yield ["an attribution", span];
    }
  }
}
