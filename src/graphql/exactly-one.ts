import { badUserInput } from "../query/request-error.ts";

/**
 * The one argument that is given, with its name.
 *
 * @throws RequestError BAD_USER_INPUT if none or more than one is
 */
export function exactlyOne<Name extends string, Value>(
  given: Readonly<Record<Name, Value | null | undefined>>,
): readonly [Name, Value] {
  const entries = Object.entries(given) as [Name, Value | null | undefined][];
  const present = entries.filter((entry): entry is [Name, Value] => entry[1] !== null && entry[1] !== undefined);
  const [only] = present;
  if (!only || present.length > 1) {
    throw badUserInput(`give exactly one of ${entries.map(([name]) => `\`${name}\``).join(", ")}`);
  }
  return only;
}
