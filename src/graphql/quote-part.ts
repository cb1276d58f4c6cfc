import { defineEnum } from "../store/define-enum.ts";
import type { QuoteSpanRole } from "../store/quote-span.ts";

export const QuotePart = defineEnum("QuotePart", "What words of the text are to a quote.", {
  CONTENT: "What was said, without quotation marks.",
  VERBATIM: "What stands in quotation marks, as said word for word; it is content, too.",
  SPEAKER: "Who said it, as written.",
  ROLE: "The speaker's role, as stated there.",
  CUE: 'What marks the speech: "said", "according to".',
  ADDRESSEE: "Whom it was said to.",
  WHEN: "When it was said.",
} satisfies Record<QuoteSpanRole, string>);
export type QuotePart = keyof typeof QuotePart;
