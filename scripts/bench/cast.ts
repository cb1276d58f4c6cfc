import { en, Faker } from "@faker-js/faker";
import { pickFamous, randomOf } from "./random.ts";

export interface Body {
  readonly name: string;
  /** How it is called the second time: "the ministry". */
  readonly short: string;
}

export interface Figure {
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly body: Body;
  readonly pronoun: "he" | "she";
}

/** Everybody and everything that made-up articles are about. */
export interface Cast {
  readonly figures: readonly Figure[];
  readonly bodies: readonly Body[];
  readonly towns: readonly string[];
  readonly papers: readonly string[];
}

const sizes = { figures: 8000, bodies: 1200, towns: 600, papers: 40 } as const;

const shapes: readonly (readonly [(town: string, name: string) => string, string])[] = [
  [(town) => `${town} City Council`, "the council"],
  [(town) => `${town} Police Department`, "the police"],
  [(town) => `University of ${town}`, "the university"],
  [(town) => `${town} Chamber of Commerce`, "the chamber"],
  [(town) => `${town} Water Authority`, "the authority"],
  [(town) => `${town} General Hospital`, "the hospital"],
  [(_town, name) => `${name} Group`, "the company"],
  [(_town, name) => `${name} Industries`, "the company"],
  [(_town, name) => `${name} Foundation`, "the foundation"],
  [(town) => `${town} Workers' Union`, "the union"],
];

const roles = [
  "spokeswoman",
  "spokesman",
  "chief executive",
  "director",
  "chairman",
  "deputy head",
  "president",
] as const;

/** The same cast on every machine. */
export function makeCast(): Cast {
  const faker = new Faker({ locale: en, seed: 20 });
  const random = randomOf(7);
  const many = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make);
  const towns = [...new Set(many(sizes.towns, () => faker.location.city()))];
  const bodies = many(sizes.bodies, (): Body => {
    const [nameOf, short] = faker.helpers.arrayElement(shapes);
    return { name: nameOf(faker.helpers.arrayElement(towns), faker.person.lastName()), short };
  });
  const figures = many(sizes.figures, (): Figure => {
    const sex = faker.person.sexType();
    return {
      givenName: faker.person.firstName(sex),
      familyName: faker.person.lastName(sex),
      role: faker.helpers.arrayElement(roles),
      body: pickFamous(random, bodies),
      pronoun: sex === "female" ? "she" : "he",
    };
  });
  const papers = many(
    sizes.papers,
    () => `${faker.location.city()} ${faker.helpers.arrayElement(["Herald", "Courier", "Times"])}`,
  );
  return { figures, bodies, towns, papers };
}
