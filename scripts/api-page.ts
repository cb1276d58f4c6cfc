import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";

/** The order of the page's chapters, and what is in each. */
const chapters: readonly (readonly [string, (type: GraphQLNamedType) => boolean])[] = [
  ["Objects", (type) => isObjectType(type) && !/(?:Connection|Edge)$/u.test(type.name)],
  ["Interfaces and unions", (type) => isInterfaceType(type) || isUnionType(type)],
  ["Filters and other inputs", isInputObjectType],
  ["Enums", isEnumType],
  ["Scalars", (type) => isScalarType(type) && !isSpecifiedScalarType(type)],
  ["Lists", (type) => isObjectType(type) && /(?:Connection|Edge)$/u.test(type.name)],
];

/**
 * The reference of the API as Markdown: a chapter a kind of type, each type with its fields, arguments and values, as the
 * schema describes them.
 */
export function apiPage(schema: GraphQLSchema): string {
  const query = schema.getQueryType();
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && type !== query)
    .sort((one, other) => one.name.localeCompare(other.name));
  const parts = [
    "# The API",
    "Made from the schema by `npm run generate`. How lists are filtered, searched and paged: [querying.md](querying.md).",
    "## Queries",
    ...(query ? fieldParts(Object.values(query.getFields())) : []),
    ...chapters.flatMap(([title, holds]) => [`## ${title}`, ...types.filter(holds).flatMap(typeParts)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function typeParts(type: GraphQLNamedType): string[] {
  const head = [`### ${type.name}`, ...(type.description ? [type.description] : [])];
  if (isEnumType(type)) {
    return [
      ...head,
      type
        .getValues()
        .map(({ name, description }) => `- \`${name}\`: ${line(description)}`)
        .join("\n"),
    ];
  }
  if (isUnionType(type)) return [...head, `One of ${type.getTypes().map(link).join(", ")}.`];
  if (isInputObjectType(type)) return [...head, inputTable("field", Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return head;
  const interfaces = type.getInterfaces();
  const is = interfaces.length > 0 ? [`Is a ${interfaces.map(link).join(" and a ")}.`] : [];
  const fields = Object.values(type.getFields());
  const rows = fields.map(
    (field) => `| \`${field.name}\` | ${typeLink(field)} | ${line(field.description)}${takes(field)} |`,
  );
  return [...head, ...is, ["| field | type | |", "|---|---|---|", ...rows].join("\n")];
}

/** The names of a field's arguments; the page arguments, which every list has, are left out. */
function takes({ args }: GraphQLField<unknown, unknown>): string {
  const names = args.filter(({ name }) => !pageArguments.has(name)).map(({ name, type }) => `\`${name}: ${type}\``);
  const pages = args.some(({ name }) => pageArguments.has(name)) ? ["page arguments"] : [];
  return args.length > 0 ? ` Takes ${[...names, ...pages].join(", ")}.` : "";
}

const pageArguments = new Set(["first", "after", "last", "before"]);

function fieldParts(fields: readonly GraphQLField<unknown, unknown>[]): string[] {
  return fields.flatMap((field) => [
    `### Query.${field.name}`,
    `${line(field.description)} Gives ${typeLink(field)}.`,
    inputTable("argument", field.args),
  ]);
}

function inputTable(title: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]): string {
  const rows = inputs.map((input) => {
    const usual = input.defaultValue === undefined ? "" : ` Default \`${JSON.stringify(input.defaultValue)}\`.`;
    return `| \`${input.name}\` | ${typeLink(input)} | ${line(input.description)}${usual} |`;
  });
  return [`| ${title} | type | |`, "|---|---|---|", ...rows].join("\n");
}

function typeLink({ type }: { readonly type: unknown }): string {
  const named = getNamedType(type as GraphQLNamedType);
  return isSpecifiedScalarType(named) ? `\`${type}\`` : `[\`${type}\`](#${named.name.toLowerCase()})`;
}

function link({ name }: GraphQLNamedType): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function line(description: string | null | undefined): string {
  return (description ?? "").replaceAll("\n", " ").replaceAll("|", "\\|");
}
