import { hash } from "node:crypto";
import { type ContentCoding, encode } from "./content-coding.ts";

/** An answer without errors, as bytes that can be sent again. */
export interface KeptAnswer {
  readonly mediaType: string;
  /** The length of its text, in bytes. */
  readonly length: number;
  /** How long, in seconds, whoever gets it by GET may take it for fresh. */
  readonly maxAge: number;
  /** The text as it is, and in the codings that were asked for so far. */
  readonly forms: Map<ContentCoding, AnswerForm>;
  /** The forms that are being made. */
  readonly making: Map<ContentCoding, Promise<AnswerForm>>;
}

/** An answer in one content coding. */
export interface AnswerForm {
  readonly coding: ContentCoding;
  readonly body: Buffer;
  /** A strong entity tag: of these very bytes, so another one for each coding. */
  readonly etag: string;
}

/** @param maxAge in seconds */
export function keepAnswer(mediaType: string, text: string, maxAge: number): KeptAnswer {
  const plain = makeForm(Buffer.from(text), "identity");
  const forms = new Map([[plain.coding, plain]]);
  return { mediaType, length: plain.body.length, maxAge, forms, making: new Map() };
}

/** An answer in a coding; made at the first call for it, once. */
export async function formOf(answer: KeptAnswer, coding: ContentCoding): Promise<AnswerForm> {
  const found = answer.forms.get(coding) ?? answer.making.get(coding);
  if (found) return found;
  const made = addForm(answer, coding);
  answer.making.set(coding, made);
  try {
    return await made;
  } finally {
    answer.making.delete(coding);
  }
}

/** What an answer takes in memory, in bytes. */
export function sizeOf({ forms }: KeptAnswer): number {
  let size = 0;
  for (const { body } of forms.values()) size += body.length;
  return size;
}

async function addForm(answer: KeptAnswer, coding: ContentCoding): Promise<AnswerForm> {
  const plain = await formOf(answer, "identity");
  const form = makeForm(await encode(plain.body, coding), coding);
  answer.forms.set(coding, form);
  return form;
}

function makeForm(body: Buffer, coding: ContentCoding): AnswerForm {
  return { coding, body, etag: `"${hash("sha256", body, "base64url")}"` };
}
