import { expect, test } from "vitest";
import { temporaryStore } from "../../store/temporary-store.ts";
import { publish } from "../press-room.ts";
import { type Work, workOf } from "../work-of.ts";

test.each([
  [
    "one report with another word in each",
    (at: number) => `“We will not leave this harbour to them,” said Ann Marlow in word${at}.`,
  ],
  ["the same people in each", (at: number) => `${crowd()}\n\nThe evening number ${at} was a long one.`],
  ["one surname for all", (at: number) => `Mr Marlow was there. “We will go on,” Marlow said. Ann${at} Marlow left.`],
])("storing an article takes no more statements the more there are like it: %s", async (_what, body) => {
  const { store, remove } = await temporaryStore();
  const works: Work[] = [];
  for (let at = 0; at < 60; at++) {
    works.push(await workOf(store, () => publish(store, `The same news, part ${at}`, body(at))));
  }
  const most = (of: keyof Work, start: number, end: number) => Math.max(...works.slice(start, end).map((w) => w[of]));
  expect(most("statements", 50, 60)).toBeLessThanOrEqual(most("statements", 30, 50) + 3);
  expect(most("rows", 50, 60)).toBeLessThanOrEqual(most("rows", 30, 50) * 1.1);
  await remove();
});

function crowd(): string {
  const givenNames = ["Ann", "Tom", "Eve", "Ian", "Ruth", "Paul"];
  const familyNames = ["Marlow", "Ashworth", "Halden", "Brandt", "Quist"];
  const all = familyNames.flatMap((family) => givenNames.map((given) => `${given} ${family}`));
  return `${all.slice(1).join(", ")} and ${all[0]} came to the hall.`;
}
