import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./api.ts";
import { harbourDispute } from "./harbour-dispute.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

async function roles(name: string, given = "") {
  const query = `{ person(name: "${name}") { roles${given} { roleName firstSeen lastSeen articleCount article { url } evidence { exact } } } }`;
  const { data, messages } = await ask(temporary.store, query);
  expect(messages).toEqual([]);
  return data.person.roles;
}

async function namesAt(name: string, at: string): Promise<string[]> {
  return (await roles(name, `(at: "${at}")`)).map(({ roleName }: { roleName: string }) => roleName);
}

test("roles are a timeline, each with its first evidence; those without a date come last", async () => {
  expect(await roles("Amina Sorel")).toMatchObject([
    {
      roleName: "spokeswoman",
      firstSeen: "2031-01-10T08:00:00.000Z",
      lastSeen: "2031-03-10T08:00:00.000Z",
      articleCount: 2,
      article: { url: "https://news.example/offer" },
    },
    {
      roleName: "director",
      firstSeen: "2031-06-10T08:00:00.000Z",
      lastSeen: "2031-06-10T08:00:00.000Z",
      articleCount: 1,
    },
    { roleName: "chair", firstSeen: null, lastSeen: null, articleCount: 1 },
  ]);
});

test("a role is one, however its name is cased", async () => {
  expect(await roles("Ruth Calder")).toMatchObject([{ roleName: "leader", articleCount: 2 }]);
});

test.each([
  ["before anything is stated", "2031-01-10T07:59:59Z", []],
  ["at the first article", "2031-01-10T08:00:00Z", ["spokeswoman"]],
  ["between two articles that state it", "2031-02-01T00:00:00Z", ["spokeswoman"]],
  ["after the last one, until another says more", "2031-05-01T00:00:00Z", ["spokeswoman"]],
  ["at the article that says more", "2031-06-10T08:00:00Z", ["director"]],
  ["long after", "2040-01-01T00:00:00Z", ["director"]],
])("what a person is %s", async (_when, at, expected) => {
  expect(await namesAt("Amina Sorel", at)).toEqual(expected);
});

test("two times of one person are read by one statement", async () => {
  const { data, statements } = await ask(
    temporary.store,
    `{ person(name: "Amina Sorel") { then: roles(at: "2031-02-01T00:00:00Z") { roleName } now: roles(at: "2031-07-01T00:00:00Z") { roleName } } }`,
  );
  expect([data.person.then[0].roleName, data.person.now[0].roleName]).toEqual(["spokeswoman", "director"]);
  const alone = await ask(temporary.store, '{ person(name: "Amina Sorel") { roles { roleName } } }');
  expect(statements).toBe(alone.statements);
});
