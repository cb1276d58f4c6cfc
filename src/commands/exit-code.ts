/** What the process says when it ends: done, something failed, or the command itself was not understood. */
export const exitCode = { ok: 0, failure: 1, usage: 2 } as const;
