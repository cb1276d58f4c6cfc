import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** A document with its variables, as a client would send them. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A number from 0 to below 1, the same row of them for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A query that is valid by the schema: fields, aliases, fragments, directives, arguments written out and as variables. What it
 * asks for may still be refused when it runs, an id that is none, a page of no items.
 *
 * @param ids what arguments for ids are chosen from
 * @param strings what arguments for text are chosen from
 */
export function randomQuery(
  schema: GraphQLSchema,
  random: () => number,
  ids: readonly string[],
  strings: readonly string[],
): RandomQuery {
  return new Writer(schema, random, ids, strings).write();
}

const deepest = 4;

class Writer {
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments: string[] = [];

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: () => number,
    readonly ids: readonly string[],
    readonly strings: readonly string[],
  ) {}

  write(): RandomQuery {
    const body = this.#selection(this.schema.getQueryType() as GraphQLNamedType, 0);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`).join(", ");
    const head = declared ? `query Random(${declared})` : "query Random";
    return {
      query: [`${head} ${body}`, ...this.#fragments].join("\n"),
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #chance(probability: number): boolean {
    return this.random() < probability;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts = this.#chance(0.3) ? ["__typename"] : [];
    if (isAbstractType(type)) {
      for (const member of this.schema.getPossibleTypes(type)) {
        // Each under names of its own, because two members may have a field of one name and two types.
        if (this.#chance(0.6)) parts.push(`... on ${member.name} ${this.#body(member, depth, `${member.name}_`)}`);
      }
    }
    if (isObjectType(type) || isInterfaceType(type)) parts.push(this.#body(type, depth, "").slice(1, -1));
    const body = parts.join(" ").trim();
    return `{ ${body === "" ? "__typename" : body} }`;
  }

  #body(type: GraphQLNamedType, depth: number, prefix: string): string {
    const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const open = all.filter((field) => depth < deepest || !isCompositeType(getNamedType(field.type)));
    const count = 1 + Math.floor(this.random() * (depth === 0 ? 2 : 4));
    const chosen = Array.from({ length: count }, () => this.#pick(open)).filter((field) => field !== undefined);
    if (chosen.length === 0) return "{ __typename }";
    const fields = chosen.map((field, index) => this.#field(field, depth, `${prefix}${field.name}_${depth}_${index}`));
    if (!this.#chance(0.15) || depth === 0) return `{ ${fields.join(" ")} }`;
    const name = `Fragment${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${fields.join(" ")} }`);
    return `{ ...${name} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, alias: string): string {
    // Lists in lists of whole pages would be a million items.
    const sized = field.args.some(({ name }) => name === "first")
      ? [`first: ${this.#chance(0.01) ? 0 : this.#pick([1, 2, 3])}`]
      : [];
    const open = field.args.filter(
      ({ name }) =>
        name !== "first" &&
        (name !== "last" || sized.length === 0) &&
        (!/^(?:after|before)$/.test(name) || this.#chance(0.02)),
    );
    const given = open.filter((each) => isRequiredArgument(each) || this.#chance(0.2));
    const written = [...sized, ...given.map((each) => `${each.name}: ${this.#argument(each)}`)].join(", ");
    const call = `${alias}: ${field.name}${written ? `(${written})` : ""}${this.#directive()}`;
    const type = getNamedType(field.type as GraphQLOutputType);
    return isCompositeType(type) ? `${call} ${this.#selection(type, depth + 1)}` : call;
  }

  #directive(): string {
    if (!this.#chance(0.1)) return "";
    const on = this.#chance(0.5);
    const condition = this.#chance(0.5) ? String(on) : this.#variable("Boolean!", on);
    return ` @${this.#pick(["include", "skip"])}(if: ${condition})`;
  }

  #argument({ type }: GraphQLArgument): string {
    const value = this.#value(type, 0);
    return this.#chance(0.3) ? this.#variable(String(type), plain(value)) : literal(value);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: 1 + Math.floor(this.random() * 2) }, () => this.#value(type.ofType, depth));
    }
    if (isEnumType(type)) return new EnumValue(this.#pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const nested = (each: GraphQLInputType) => isInputObjectType(getNamedType(each));
      const open = fields.filter((each) => depth < 2 || !nested(each.type) || isNonNullType(each.type));
      const chosen = open.filter((each) => isNonNullType(each.type) || this.#chance(1.5 / open.length));
      return Object.fromEntries(chosen.map((each) => [each.name, this.#value(each.type, depth + 1)]));
    }
    return this.#scalar(type.name);
  }

  #scalar(name: string): unknown {
    if (name === "Int") return this.#chance(0.02) ? -1 : this.#pick([1, 2, 3]);
    if (name === "Float") return this.#pick([0, 0.5, 0.9, 1]);
    if (name === "Boolean") return this.#chance(0.5);
    if (name === "DateTime") return this.#pick(["2031-05-05T00:00:00Z", "2031-05-07T00:00:00Z"]);
    if (name === "Date") return this.#pick(["2031-05-05", "2031-05-07"]);
    if (name === "ID") return this.#pick(this.ids);
    if (name === "URL") return "https://herald.example/strike";
    return this.#pick(this.strings);
  }
}

class EnumValue {
  constructor(readonly name: string) {}
}

/** A value as it stands among the variables. */
function plain(value: unknown): unknown {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

/** A value as it stands in a document. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(", ")} }`;
}
