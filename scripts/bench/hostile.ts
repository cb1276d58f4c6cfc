import { makeCast } from "./cast.ts";
import { asPlainText, makeArticle } from "./make-article.ts";
import { pick, type Random, randomOf } from "./random.ts";

/** Texts that take a writer long which does more for what is alike: each of so many articles by its number. */
export const hostileCorpora: Readonly<
  Record<string, { readonly count: number; readonly text: (at: number) => string }>
> = {
  "speeches: one of 3,000 words each, all but equal": { count: 600, text: speech },
  "copies: one report, with one other word each": { count: 2000, text: copy },
  "crowd: the same 200 people in each": { count: 1000, text: crowd },
  "headlines: all the same": { count: 2000, text: sameHeadline },
  "surname: one name for all, each with other bodies": { count: 1000, text: sameSurname },
  "books: 1 MB with 3,000 quotes each, all but equal": { count: 10, text: (at) => book(at, 3000) },
};

const cast = makeCast();
const vocabulary = makeVocabulary(3000);
const report = asPlainText(makeArticle(1, cast));
const people = Array.from({ length: 200 }, (_, at) => {
  const { givenName, familyName } = cast.figures[at * 3] ?? { givenName: "Ann", familyName: "Lee" };
  return `${givenName} ${familyName}`;
});

function speech(at: number): string {
  const random = randomOf(at + 1);
  const words = sentence(randomOf(7), 3000).map((word) => (random() < 0.02 ? pick(random, vocabulary) : word));
  return `Address number ${at} is read\n\n“${words.join(" ")},” ${people[at % 7]} said on Monday.\n\nThe hall was full ${at}.\n`;
}

function copy(at: number): string {
  return report.replace("Reference ", `Reference copy${at} `);
}

function crowd(at: number): string {
  const groups = Array.from({ length: 20 }, (_, group) => people.slice(group * 10, group * 10 + 10));
  const guests = groups.map((names) => `${names.slice(0, -1).join(", ")} and ${names.at(-1)} came. ${prose(at, 20)}`);
  return `Guests of evening ${at}\n\n${guests.join("\n\n")}\n`;
}

function sameHeadline(at: number): string {
  const article = makeArticle(at, cast);
  return asPlainText({ ...article, headline: "Council to close the harbour bridge for repairs" });
}

function sameSurname(at: number): string {
  const word = (offset: number) => capital(vocabulary[(at * 3 + offset) % vocabulary.length] ?? "");
  return `Notes of day ${at}\n\nMr Brandeis met the ${word(0)} Union and the ${word(1)} Party. “We will go on,” Brandeis said. ${word(2)} Brandeis, president of the ${word(0)} Union, was there.\n\n${prose(at, 60)}\n`;
}

/** A text of so many quotes, with some 330 UTF-16 code units to each. */
function book(at: number, quotes: number): string {
  const random = randomOf(11);
  const paragraphs = Array.from({ length: quotes }, (_, number) => {
    const said = sentence(random, 22);
    if (number % 50 === at) said[3] = "otherwise";
    const rest = sentence(random, 14).join(" ");
    return `“${capital(said.join(" "))},” said ${people[number % people.length]}. ${capital(rest)}.`;
  });
  return `The book of talks, part ${at}\n\n${paragraphs.join("\n\n")}\n`;
}

function prose(at: number, words: number): string {
  return `${capital(sentence(randomOf(at + 100), words).join(" "))}.`;
}

function sentence(random: Random, words: number): string[] {
  return Array.from({ length: words }, () => pick(random, vocabulary));
}

function makeVocabulary(size: number): string[] {
  const syllables = "ba ne ri to lu ka mi so de va pel gor tan vis mor ched nal quin sto fer".split(" ");
  const random = randomOf(3);
  return Array.from({ length: size }, () => [1, 2, 3].map(() => pick(random, syllables)).join(""));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
