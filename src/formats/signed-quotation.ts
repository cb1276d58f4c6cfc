const signature = /^["“‘'«].*["”’'»]\s*[-–—|]{1,2}\s*(?=\p{Lu}[^"“]{1,80}$)/su;

/**
 * The quotation of a block that holds one with the name of who said it, `"We will wait" - Ida Brandt`, marks included;
 * null for any other block.
 */
export function readSignedQuotation(text: string): string | null {
  return signature.exec(text)?.[0].replace(/\s*[-–—|]+\s*$/u, "") ?? null;
}
