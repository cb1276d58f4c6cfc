/** Tells how far a run is on standard error: on a terminal in one line that is written anew, elsewhere line by line. */
export function say(line: string): void {
  const { stderr } = process;
  stderr.write(stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
}

/** Takes the line away that `say` left on a terminal. */
export function sayNoMore(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
