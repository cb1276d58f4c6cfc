import { hash } from "node:crypto";

/** SHA-256 of the parts, told apart whatever they contain; in base64url or hexadecimal. */
export function digest(parts: readonly unknown[], encoding: "base64url" | "hex" = "base64url"): string {
  return hash("sha256", JSON.stringify(parts), encoding);
}

/** SHA-256 of bytes as they are, in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** 132 bits of a digest, which no two keys of one store ever share by chance. */
export const keyLength = 22;
