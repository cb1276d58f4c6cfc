import type { Body, Cast, Figure } from "./cast.ts";
import { pick, pickFamous, type Random, randomOf } from "./random.ts";

/** An article as a newsroom might export it. */
export interface MadeArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly publisher: string;
  readonly section: string;
  readonly datePublished: string;
  /** The paragraphs of the body, separated by blank lines. */
  readonly text: string;
}

/** What an article is about: who speaks, for whom, where. */
interface Plot {
  readonly town: string;
  readonly lead: Figure;
  readonly other: Figure;
  readonly critic: Figure;
  readonly body: Body;
  readonly matter: Matter;
  readonly sum: string;
  readonly day: string;
}

interface Matter {
  /** "the new bridge" */
  readonly thing: string;
  /** "repair the old crossing" */
  readonly deed: string;
  readonly section: string;
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const matters: readonly Matter[] = [
  { thing: "the harbour bridge", deed: "close the harbour bridge for repairs", section: "Local" },
  { thing: "the school meals programme", deed: "pay for meals in every school", section: "Education" },
  { thing: "the night bus service", deed: "run buses until four in the morning", section: "Transport" },
  { thing: "the flood barrier", deed: "raise the flood barrier by two metres", section: "Environment" },
  { thing: "the steel works", deed: "shut the steel works by the end of next year", section: "Business" },
  { thing: "the new clinic", deed: "open a clinic in the old post office", section: "Health" },
  { thing: "the rent cap", deed: "keep the rent cap for another three years", section: "Politics" },
  { thing: "the railway line", deed: "reopen the railway line to the coast", section: "Transport" },
  { thing: "the wage agreement", deed: "raise wages by four per cent", section: "Business" },
  { thing: "the festival", deed: "move the festival to the river meadows", section: "Culture" },
  { thing: "the water supply", deed: "replace lead pipes in the old town", section: "Environment" },
  { thing: "the stadium", deed: "sell the stadium to a private owner", section: "Sport" },
];

const name = ({ givenName, familyName }: Figure) => `${givenName} ${familyName}`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Paragraphs with speech in them; about one direct, mixed or indirect quote each. */
const spoken: readonly ((plot: Plot) => string)[] = [
  ({ lead, matter }) =>
    `“We have waited long enough for ${matter.thing},” said ${name(lead)}, ${lead.role} of ${lead.body.name}. “Nobody in this room wants another year of talk.”`,
  ({ lead, day }) =>
    `${lead.familyName} said on ${day} that the decision had not been an easy one, and that ${lead.pronoun} would explain it to everyone who asked.`,
  ({ other, sum }) =>
    `“That is ${sum} we do not have,” ${name(other)}, the ${other.role} of ${other.body.name}, told reporters outside the hall.`,
  ({ critic, matter }) =>
    `${name(critic)} of ${critic.body.name} called the plan to ${matter.deed} “a mistake that our children will pay for”.`,
  ({ body, day }) =>
    `${body.name} said in a statement on ${day} that it had “no comment on talks that are still going on”.`,
  ({ critic }) =>
    `“I read all two hundred pages,” ${critic.pronoun} said. “There is not a word in them about the people who live there.”`,
  ({ lead }) => `According to ${lead.familyName}, the work will begin before the autumn.`,
  ({ other, town }) => `“People in ${town} are tired of promises,” ${other.familyName} added.`,
  ({ other, matter }) =>
    `Asked whether ${matter.thing} could still be saved, ${other.familyName} replied: “Ask me again after the vote.”`,
  ({ body }) => `A spokesman for ${body.name} warned that delays would cost jobs.`,
];

/** Paragraphs without. */
const told: readonly ((plot: Plot, random: Random) => string)[] = [
  ({ town, sum, matter }) =>
    `The plan to ${matter.deed} has divided ${town} since it became known in the spring. It would cost about ${sum}, most of which is to come from the regional government over a period of six years.`,
  ({ body, day }) =>
    `${body.name} met behind closed doors for most of ${day}. The meeting ended shortly before midnight, and a second one has been called for next week.`,
  ({ town }, random) =>
    `About ${Math.round(200 + random() * 9000)} people marched through the centre of ${town} at the weekend. The march was peaceful, and the streets were open to traffic again by the early evening.`,
  ({ lead, other }) =>
    `${lead.familyName} and ${other.familyName} have known each other for many years. Both began their careers in the same office, and both left it after the reform of the local administration.`,
  ({ matter }, random) =>
    `A first report on ${matter.thing} was published ${pick(random, ["two", "three", "five"])} years ago. It listed a number of faults, some of which have been repaired since then, while others were left for a later phase.`,
  ({ town }, random) =>
    `In ${town}, unemployment stood at ${(3 + random() * 9).toFixed(1)} per cent in the last quarter, slightly below the figure for the same period of the year before.`,
  ({ critic }) =>
    `${name(critic)}, who has led the opposition to the project for two years, handed over a list of signatures in the afternoon. It will now be examined by the responsible committee.`,
  ({ body, matter }) =>
    `A final decision on ${matter.thing} is expected before the end of the month. ${capital(body.short)} has to approve the budget first, and several of its members have not yet made up their minds.`,
  ({ town, matter }) =>
    `Residents of ${town} first heard of the plan to ${matter.deed} from a notice in the library. Since then there have been four public meetings, each with more visitors than the one before, and a petition that anyone over sixteen may sign.`,
  ({ body }, random) =>
    `${body.name} was founded ${Math.round(20 + random() * 120)} years ago and has about ${Math.round(30 + random() * 2000)} employees. Its accounts for last year have not been published yet.`,
  ({ other }) =>
    `${name(other)} has worked for ${other.body.name} since the age of nineteen. Colleagues describe a patient negotiator with a long memory, who rarely gives interviews and never raises a voice.`,
  ({ matter, day }) =>
    `Work on ${matter.thing} was interrupted on ${day} by heavy rain. Two roads were closed for some hours, and a school had to send its pupils home before lunch, but nobody was hurt.`,
  ({ sum, body }) =>
    `An earlier offer of ${sum} was turned down by ${body.short} in January. The new one is higher, but is tied to conditions that both sides read differently, and the lawyers of both have been asked for their opinion.`,
  ({ town, critic }) =>
    `The dispute is not the first of its kind in ${town}. Ten years ago a similar project failed after ${critic.body.name} had gone to court against it, and the money that had been set aside went back to the treasury.`,
];

/** The article of a number; the same one every time. A hundred of them have about five hundred quotes, of which four hundred have a speaker. */
export function makeArticle(number: number, cast: Cast): MadeArticle {
  const random = randomOf(number * 2_654_435_761);
  const plot: Plot = {
    town: pickFamous(random, cast.towns),
    lead: pickFamous(random, cast.figures),
    other: pickFamous(random, cast.figures),
    critic: pickFamous(random, cast.figures),
    body: pickFamous(random, cast.bodies),
    matter: pick(random, matters),
    sum: `${Math.round(2 + random() * 900)} million dollars`,
    day: pick(random, days),
  };
  const publisher = pick(random, cast.papers);
  const published = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 10 * 365 * 86_400) * 1000);
  const headline = capital(`${plot.town} to ${plot.matter.deed}, ${plot.lead.familyName} says`);
  return {
    id: `made-${number}`,
    url: `https://news.example/${published.getUTCFullYear()}/${number}`,
    headline,
    standfirst: `${plot.body.name} and ${plot.critic.body.name} disagree on what ${plot.matter.thing} is worth.`,
    byline: `By ${name(pick(random, cast.figures))}`,
    publisher,
    section: plot.matter.section,
    datePublished: published.toISOString(),
    text: paragraphs(plot, random).join("\n\n"),
  };
}

/** As plain text, the way it is pasted from a page. */
export function asPlainText({ headline, standfirst, byline, text, publisher, id }: MadeArticle): string {
  return `${headline}\n\n${standfirst}\n\n${byline}\n\n${text}\n\nReference ${id}.\n\nSOURCE: ${publisher}\n`;
}

/** About two thirds of the paragraphs of a news article hold no speech; what is said stands in runs. */
function paragraphs(plot: Plot, random: Random): string[] {
  const lead = `${plot.body.name} will ${plot.matter.deed}, ${name(plot.lead)} of ${plot.lead.body.name} said in ${plot.town} on ${plot.day}.`;
  const quotes = shuffled(spoken, random).slice(0, Math.floor(random() * 3));
  const rest = shuffled(told, random).slice(0, 7 + Math.floor(random() * 6));
  const parts = [lead, spoken[0]?.(plot) ?? ""];
  while (quotes.length > 0 || rest.length > 0) {
    const next = random() * (quotes.length + rest.length) < quotes.length ? quotes.pop() : rest.pop();
    if (next && next !== spoken[0]) parts.push(next(plot, random));
  }
  return parts;
}

function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  return list
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
