/** What the process says when it ends: done, something failed, the command itself was not understood, stopped by Ctrl+C. */
export const exitCode = { ok: 0, failure: 1, usage: 2, interrupted: 130 } as const;
