import { Tokenizer } from "htmlparser2";

/** Pages are some thirty elements deep. Browsers cap at 512; linkedom and Readability get slow long before. */
const greatestDepth = 200;
const voidElements = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** Elements that an open one of the same name closes: `<p>one<p>two` is no nesting. */
const closedBySame = new Set("p li dt dd option optgroup tr td th".split(" "));

/**
 * The page with no element nested deeper than a cap, so that the time to read it grows with its size only: what would be
 * deeper becomes a sibling of its parent, as in Blink. A page of usual depth comes back as it is.
 */
export function capDepth(html: string): string {
  const open: string[] = [];
  const parts: string[] = [];
  let kept = 0;
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (voidElements.has(name)) return;
        if (closedBySame.has(name) && open.at(-1) === name) open.pop();
        if (open.length >= greatestDepth) {
          parts.push(html.slice(kept, start - 1), `</${open.pop()}>`);
          kept = start - 1;
        }
        open.push(name);
      },
      onclosetag(start, end) {
        const at = open.lastIndexOf(html.slice(start, end).toLowerCase());
        if (at !== -1) open.length = at;
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.length === 0 ? html : parts.join("") + html.slice(kept);
}
