import { wordAt } from "../words/text.ts";
import { findUnits } from "./find-units.ts";
import { followOns } from "./follow-on.ts";
import { makeStatement } from "./make-statement.ts";
import { readUnit } from "./read-unit.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

/** Everything somebody says in the text, in reading order: what a cue marks, then the quotations that go on from it. */
export function findStatements(scene: Scene): Statement[] {
  const found = findUnits(scene).flatMap((unit) => {
    const passage = scene.text.passages[wordAt(scene.text, unit.first).passage];
    if (passage?.heading && passage.field === "BODY") return [];
    return readUnit(scene, unit).flatMap((parts) => makeStatement(scene, parts) ?? []);
  });
  return followOns(scene, found);
}
