import { expect, test } from "vitest";
import { findSetting } from "../../../src/extract/mentions/find-setting.ts";
import { sceneOf } from "./scene-of.ts";

const settingOf = (text: string) => findSetting(sceneOf(text))?.code ?? null;

test("the country that places are located in", () => {
  expect(settingOf("Shells fell in northern Syria. Russia denied it. Russia spoke of a mistake in Syria.")).toBe("SY");
});

test("an adjective says less than a name", () => {
  expect(settingOf("The Kenyan minister left for Uganda.")).toBe("UG");
});

test("none where two are equal, or none is named", () => {
  expect(settingOf("Kenya met Uganda.")).toBeNull();
  expect(settingOf("The mayor opened the quay.")).toBeNull();
});
