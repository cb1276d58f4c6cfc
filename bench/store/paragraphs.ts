import { pick, type Random } from "../../scripts/bench/random.ts";
import type { Attribution, Span } from "../../src/extract/reading.ts";
import type { Body, Cast, Figure, Town } from "./cast.ts";
import type { Pen } from "./pen.ts";
import { capital, clause, days, phrase } from "./prose.ts";

/** What an article is about: who speaks, for whom, where. */
export interface Plot {
  readonly lead: Figure;
  readonly other: Figure;
  readonly body: Body;
  readonly town: Town;
}

/** Writes a paragraph. */
type Write = (pen: Pen, random: Random, plot: Plot, cast: Cast) => void;

const anybody = (random: Random, { lead, other }: Plot) => (random() < 0.7 ? lead : other);

function inMarks(pen: Pen, words: string): Span {
  pen.write("“");
  const span = pen.write(words);
  pen.write("”");
  return span;
}

function cue(pen: Pen, words: string, lemma: string, after = " "): NonNullable<Attribution["cue"]> {
  const span = pen.write(words);
  pen.write(after);
  return { span, lemma };
}

/** The body for which somebody speaks who has a role in it. */
function onBehalfOf(pen: Pen, mention: number): Pick<Attribution, "onBehalfOf"> {
  const ref = pen.mentions[mention]?.entity;
  const affiliation = ref?.type === "PERSON" ? pen.people[ref.index]?.roles[0]?.affiliation : undefined;
  return {
    onBehalfOf: affiliation === undefined || affiliation === null ? null : { type: "FACTION", index: affiliation },
  };
}

/** Each with one quote, the first with a second one that continues it. */
export const spoken: readonly Write[] = [
  (pen, random, plot) => {
    const span = inMarks(pen, `${capital(clause(random))},`);
    pen.write(" ");
    const said = cue(pen, "said", "say");
    const by = pen.figure(anybody(random, plot));
    const method = pen.mentions[by]?.method === "SURNAME" ? "SURNAME" : "EXPLICIT_CUE";
    const speaker = onBehalfOf(pen, by);
    const continues = pen.quote({
      kind: "DIRECT",
      spans: [span],
      verbatim: [span],
      by,
      attribution: { ...speaker, method, cue: said },
    });
    pen.write(". ");
    const next = inMarks(pen, `${capital(clause(random))}.`);
    const attribution = { ...speaker, method: "CONTINUATION" };
    pen.quote({ kind: "DIRECT", spans: [next], verbatim: [next], by, continues, attribution });
  },
  (pen, random, plot) => {
    const by = pen.figure(anybody(random, plot));
    pen.write(" ");
    const said = cue(pen, "said", "say", " on ");
    const when = pen.write(pick(random, days));
    pen.write(" that ");
    const span = pen.write(clause(random));
    const attribution = { ...onBehalfOf(pen, by), cue: said, when };
    pen.quote({ kind: "INDIRECT", spans: [span], verbatim: [], by, attribution });
    pen.write(".");
  },
  (pen, random, { other, body }) => {
    const by = pen.figure(other);
    pen.write(" ");
    const called = cue(pen, "called", "call", " the plan of ");
    const about = pen.mentions[pen.body(body)]?.entity;
    pen.write(" ");
    const span = inMarks(pen, phrase(random));
    const attribution = { ...onBehalfOf(pen, by), cue: called };
    pen.quote({ kind: "MIXED", spans: [span], verbatim: [span], by, about: about ? [about] : [], attribution });
    pen.write(".");
  },
  (pen, random, { body, lead }) => {
    const by = pen.body(body);
    pen.write(" ");
    const [words, lemma] = pick(random, [
      ["said", "say"],
      ["announced", "announce"],
      ["warned", "warn"],
    ] as const);
    const said = cue(pen, words, lemma, " in a statement that ");
    const span = pen.write(clause(random));
    const index = pen.people.findIndex(({ entity }) => entity.rank === lead.rank);
    const about = index < 0 ? [] : [{ type: "PERSON", index } as const];
    pen.quote({ kind: "INDIRECT", spans: [span], verbatim: [], by, about, attribution: { cue: said } });
    pen.write(".");
  },
  (pen, random, { lead }, cast) => {
    const span = inMarks(pen, `${capital(clause(random))},`);
    pen.write(" ");
    const by = pen.figure(lead, true);
    pen.write(" ");
    const said = cue(pen, "told", "tell");
    const heard = pen.mentions[pen.body(cast.anyBody(random))];
    const addressee = heard ? { span: heard.span, entity: heard.entity } : null;
    const method = pen.mentions[by]?.kind === "PRONOUN" ? "PRONOUN" : "EXPLICIT_CUE";
    const attribution = { ...onBehalfOf(pen, by), method, cue: said, addressee };
    pen.quote({ kind: "DIRECT", spans: [span], verbatim: [span], by, attribution });
    pen.write(".");
  },
];

/** Seldom: speech of nobody in particular. */
export const nameless: readonly Write[] = [
  (pen, random) => {
    const span = inMarks(pen, `${capital(clause(random))},`);
    pen.write(" ");
    const said = cue(pen, "said", "say");
    const speakerAsWritten = pen.write("an official");
    const attribution = { status: "ANONYMOUS", cue: said, speakerAsWritten } as const;
    pen.quote({ kind: "DIRECT", spans: [span], verbatim: [span], attribution });
    pen.write(" who asked not to be named.");
  },
  (pen, random) => {
    const speakerAsWritten = pen.write("Residents");
    pen.write(" ");
    const said = cue(pen, "said", "say");
    const span = pen.write(clause(random));
    const attribution = { status: "COLLECTIVE", cue: said, speakerAsWritten } as const;
    pen.quote({ kind: "INDIRECT", spans: [span], verbatim: [], attribution });
    pen.write(".");
  },
  (pen, random) => {
    const span = inMarks(pen, `${capital(clause(random))}.`);
    const attribution = { status: "UNATTRIBUTED", method: "NONE" } as const;
    pen.quote({ kind: "DIRECT", spans: [span], verbatim: [span], attribution });
  },
  (pen, random, { lead, other }) => {
    const one = pen.figure(lead);
    pen.write(" and ");
    const two = pen.figure(other);
    pen.write(" met. ");
    const span = inMarks(pen, `${capital(clause(random))},`);
    pen.write(" ");
    const speakerAsWritten = pen.write("one of them");
    const candidates = [one, two].flatMap((mention) => pen.mentions[mention]?.entity ?? []);
    const attribution =
      random() < 0.3
        ? ({ status: "AMBIGUOUS", candidates, speakerAsWritten } as const)
        : ({ status: "MENTION_ONLY", speakerAsWritten } as const);
    pen.quote({ kind: "DIRECT", spans: [span], verbatim: [span], attribution });
    pen.write(" said.");
  },
];

/** Paragraphs without speech. */
export const told: readonly Write[] = [
  (pen, random, { town }) => {
    pen.write("In ");
    pen.town(town);
    pen.write(`, ${clause(random)}. ${capital(clause(random))}.`);
  },
  (pen, random, { body }, cast) => {
    pen.body(body);
    pen.write(" and ");
    pen.body(cast.anyBody(random));
    pen.write(` met behind closed doors for most of ${pick(random, days)}. ${capital(clause(random))}.`);
  },
  (pen, random, _plot, cast) => {
    pen.write(`${capital(clause(random))}. A march through `);
    pen.town(cast.anyTown(random));
    pen.write(` was peaceful, and ${clause(random)}.`);
  },
  (pen, random, { lead }, cast) => {
    pen.figure(cast.anyFigure(random));
    pen.write(" has worked with ");
    pen.figure(lead);
    pen.write(` for many years. ${capital(clause(random))}.`);
  },
  (pen, random) => {
    pen.write(`${capital(clause(random))}. ${capital(clause(random))}, and ${clause(random)}.`);
  },
];
