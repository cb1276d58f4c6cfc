import { encodeGlobalId, type NodeType } from "../query/global-id.ts";
import { allOf, join, sql } from "../query/sql.ts";
import type { Reader } from "../store/reader.ts";
import type { Cell } from "./csv.ts";
import { type Selection, selectionConditions } from "./selection.ts";

/** A table of people, factions or places: its file's name, its columns, and how its rows are read. */
export interface EntityTable {
  readonly name: string;
  readonly type: NodeType;
  readonly table: "person" | "faction" | "place";
  readonly columns: readonly string[];
  /** SQL expressions on `entity` for the columns behind the id. */
  readonly values: readonly string[];
}

const aliases = (column: string) =>
  `(SELECT group_concat(name, '; ') FROM (SELECT DISTINCT name FROM alias WHERE ${column} = entity.id ORDER BY name))`;
const inArticles = (column: string) => `(SELECT count(*) FROM appearance WHERE ${column} = entity.id)`;
const quoted = (column: string) =>
  `(SELECT count(*) FROM quote_party WHERE ${column} = entity.id AND role = 'SPEAKER')`;

/** The tables of what articles name. */
export const entityTables: readonly EntityTable[] = [
  {
    name: "people",
    type: "Person",
    table: "person",
    columns: "id,slug,name,givenName,familyName,honorificPrefix,aliases,articles,quotes".split(","),
    values: [
      ..."slug,name,given_name,family_name,honorific_prefix".split(","),
      aliases("person_id"),
      inArticles("person_id"),
      quoted("person_id"),
    ],
  },
  {
    name: "factions",
    type: "Faction",
    table: "faction",
    columns: "id,slug,name,kind,parent,aliases,articles,quotes".split(","),
    values: [
      ..."slug,name,kind".split(","),
      "(SELECT name FROM faction parent WHERE parent.id = entity.parent_id)",
      aliases("faction_id"),
      inArticles("faction_id"),
      quoted("faction_id"),
    ],
  },
  {
    name: "places",
    type: "Place",
    table: "place",
    columns: "id,name,countryCode,articles".split(","),
    values: ["name", "country_code", inArticles("place_id")],
  },
];

const pageSize = 500;

/** The rows of an entity table; of a selection, those that its articles name. */
export async function* readEntities(
  reader: Pick<Reader, "all">,
  { table, type, values }: EntityTable,
  selection: Selection,
): AsyncGenerator<Cell[]> {
  const conditions = selectionConditions(selection);
  const named =
    conditions.length === 0
      ? []
      : [
          join(
            [
              sql(
                `EXISTS (SELECT 1 FROM appearance JOIN article ON article.id = article_id WHERE ${table}_id = entity.id AND`,
              ),
              allOf(conditions),
              sql(")"),
            ],
            " ",
          ),
        ];
  let last = 0;
  for (;;) {
    const statement = join(
      [
        sql(`SELECT entity.id, entity.key, json_array(${values.join(", ")}) AS cells FROM ${table} entity WHERE`),
        allOf([...named, sql("entity.id > ?", last)]),
        sql("ORDER BY entity.id LIMIT ?", pageSize),
      ],
      " ",
    );
    const rows = await reader.all<{ id: number; key: string; cells: string }>(statement.text, statement.values);
    for (const { key, cells } of rows) yield [encodeGlobalId(type, key), ...(JSON.parse(cells) as Cell[])];
    last = rows.at(-1)?.id ?? last;
    if (rows.length < pageSize) return;
  }
}
