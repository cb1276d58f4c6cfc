import { InvalidArgumentError } from "commander";

/** Reads the value of `--threads`. */
export function threadCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(value)) throw new InvalidArgumentError("It has to be a whole number from 1 to 999");
  return Number(value);
}
