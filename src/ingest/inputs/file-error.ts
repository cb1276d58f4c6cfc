import { IngestError } from "../ingest-error.ts";

/** A refusal of the file system in words for the person who named the file, without the path, which they know. */
export function asFileError(cause: unknown): Error {
  if (cause instanceof IngestError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new IngestError("FILE_MISSING", "there is no such file: check the path", { cause });
    case "ELOOP":
      return new IngestError("FILE_UNREADABLE", "the symbolic link leads back to itself (ELOOP): remove it", { cause });
    case "EACCES":
    case "EPERM":
      return new IngestError("FILE_UNREADABLE", `it cannot be read (${code}): check its permissions`, { cause });
    default:
      if (code === undefined) return cause instanceof Error ? cause : new Error(String(cause));
      return new IngestError("FILE_UNREADABLE", `it cannot be read (${code})`, { cause });
  }
}
