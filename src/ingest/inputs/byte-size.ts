const units = ["bytes", "kB", "MB", "GB"] as const;

/** A size for reading: "10 MB". A unit is 1024 of the one before. */
export function byteSize(bytes: number): string {
  let [size, at] = [bytes, 0];
  while (size >= 1024 && at < units.length - 1) [size, at] = [size / 1024, at + 1];
  return `${Number(size.toFixed(1))} ${units[at]}`;
}
