import type { Quotation } from "../quotations/quotation.ts";
import type { Text } from "../words/text.ts";

/** Less running text than this, in UTF-16 code units, says less than the quotations do. */
const enough = 300;
/** The same as a share of the body: what little stands between long quotations is names. */
const enoughShare = 0.3;

/** The body without its quotations, whose language may be another; all of it where nearly everything is quoted. */
export function outsideQuotations(text: Text, quotations: readonly Quotation[]): string {
  const body = text.fields.BODY || text.fields.HEADLINE;
  const field = text.fields.BODY ? "BODY" : "HEADLINE";
  let prose = "";
  let from = 0;
  for (const { passage, start, end, parent } of quotations) {
    if (parent !== null || text.passages[passage]?.field !== field) continue;
    prose += `${body.slice(from, start)} `;
    from = end;
  }
  prose += body.slice(from);
  return prose.length < Math.max(enough, body.length * enoughShare) ? body : prose;
}
