import { articleColumns, pageOf, quoteColumns } from "./root-fields.mjs";

const ids = (objects) => JSON.stringify(objects.map(({ id }) => id));

/** Rows in the order of the objects whose they are: one row each. */
function oneEach(rows, objects, of = ({ id }) => id) {
  const found = new Map(rows.map((row) => [row.parent, row]));
  return objects.map((object) => found.get(of(object)) ?? null);
}

/** The same, with all rows of each object. */
function allEach(rows, objects) {
  const found = new Map();
  for (const row of rows) {
    const group = found.get(row.parent);
    if (group) group.push(row);
    else found.set(row.parent, [row]);
  }
  return objects.map(({ id }) => found.get(id) ?? []);
}

/** A page of each group of rows; the lists of an article are short, and read whole. */
const pages = (groups, { first = 10 }) => groups.map((rows) => pageOf(rows, first));

/** Fields of many objects, each read with one statement: (read, objects, args) to a value for each object. */
export const batchedFields = {
  Article: {
    async quotes(read, objects, args) {
      const rows = await read(
        `SELECT quote.article_id AS parent, ${quoteColumns} FROM json_each(?) CROSS JOIN quote ON quote.article_id = value
          ORDER BY quote.article_id, quote.position`,
        [ids(objects)],
      );
      return pages(allEach(rows, objects), args);
    },
    async people(read, objects, args) {
      return pages(allEach(await read(appearances("person", ""), [ids(objects)]), objects), args);
    },
    async factions(read, objects, args) {
      return pages(allEach(await read(appearances("faction", "faction.kind,"), [ids(objects)]), objects), args);
    },
    async relatedStories(read, objects, args) {
      const rows = await read(
        `SELECT article_id AS parent, story.id, story.key, headline, label, origin, url, score
          FROM json_each(?) CROSS JOIN related_story story ON article_id = value ORDER BY article_id, position, story.key`,
        [ids(objects)],
      );
      return pages(allEach(rows, objects), args);
    },
  },
  Quote: {
    async article(read, objects) {
      const wanted = JSON.stringify(objects.map(({ articleId }) => articleId));
      const rows = await read(
        `SELECT article.id AS parent, ${articleColumns} FROM article WHERE id IN (SELECT value FROM json_each(?))`,
        [wanted],
      );
      return oneEach(rows, objects, ({ articleId }) => articleId);
    },
    async spans(read, objects) {
      return allEach(await read(spans("CONTENT"), [ids(objects)]), objects);
    },
  },
  Attribution: {
    async speaker(read, objects) {
      const rows = await read(
        `SELECT quote_id AS parent, coalesce(person.id, faction.id) AS id, coalesce(person.key, faction.key) AS key,
            coalesce(person.name, faction.name) AS name, iif(person.id IS NULL, 'Faction', 'Person') AS __typename
          FROM json_each(?) CROSS JOIN quote_party party ON quote_id = value AND role = 'SPEAKER' AND party.position = 0
          LEFT JOIN person named ON named.id = party.person_id LEFT JOIN person ON person.id = named.canonical_id
          LEFT JOIN faction body ON body.id = party.faction_id LEFT JOIN faction ON faction.id = body.canonical_id`,
        [ids(objects)],
      );
      return oneEach(rows, objects);
    },
    async speakerAsWritten(read, objects) {
      return allEach(await read(spans("SPEAKER"), [ids(objects)]), objects).map(([span = null]) => span);
    },
  },
  Person: {
    async roles(read, objects) {
      const rows = await read(
        `WITH stated AS (
            SELECT named.canonical_id AS parent, role.id, role.article_id, date_published AS date, first_value(role.id) OVER (
                PARTITION BY named.canonical_id, role.role_name COLLATE NOCASE, body.canonical_id
                ORDER BY date_published IS NULL, date_published, role.id) AS first
              FROM person named JOIN role ON role.person_id = named.id JOIN article ON article.id = role.article_id
              LEFT JOIN faction body ON body.id = role.affiliation_id
              WHERE named.canonical_id IN (SELECT value FROM json_each(?)))
          SELECT parent, role.id, role.role_name AS roleName, role.affiliation_id AS affiliationId, firstSeen, lastSeen,
            articleCount
          FROM (SELECT parent, first, min(date) AS firstSeen, max(date) AS lastSeen, count(DISTINCT article_id) AS articleCount
            FROM stated GROUP BY parent, first) JOIN role ON role.id = first
          ORDER BY firstSeen IS NULL, firstSeen, role.id`,
        [ids(objects)],
      );
      return allEach(rows, objects);
    },
    async quotes(read, objects, { first = 10 }) {
      const rows = await read(
        `SELECT * FROM (SELECT linked.parent, ${quoteColumns}, count(*) OVER (PARTITION BY linked.parent) AS total,
              row_number() OVER (PARTITION BY linked.parent
                ORDER BY coalesce(quote.date_published, '') DESC, quote.article_id DESC, quote.position) AS place
            FROM (SELECT DISTINCT canonical_id AS parent, quote_id FROM person named
                JOIN quote_party ON person_id = named.id AND role = 'SPEAKER'
                WHERE canonical_id IN (SELECT value FROM json_each(?))) linked
            CROSS JOIN quote ON quote.id = linked.quote_id)
          WHERE place <= ? ORDER BY parent, place`,
        [ids(objects), first + 1],
      );
      return allEach(rows, objects).map((own) => pageOf(own, first, async () => own[0]?.total ?? 0));
    },
    async articles(read, objects, { first = 10 }) {
      const rows = await read(
        `SELECT * FROM (SELECT linked.parent, ${articleColumns}, row_number() OVER (PARTITION BY linked.parent
                ORDER BY coalesce(article.date_published, '') DESC, article.id DESC) AS place
            FROM (SELECT DISTINCT canonical_id AS parent, article_id FROM person named
                JOIN appearance ON person_id = named.id WHERE canonical_id IN (SELECT value FROM json_each(?))) linked
            CROSS JOIN article ON article.id = linked.article_id)
          WHERE place <= ? ORDER BY parent, place`,
        [ids(objects), first + 1],
      );
      return allEach(rows, objects).map((own) => pageOf(own, first));
    },
  },
  Role: {
    async affiliation(read, objects) {
      const wanted = JSON.stringify(objects.map(({ affiliationId }) => affiliationId));
      const rows = await read(
        `SELECT named.id AS parent, faction.id, faction.key, faction.name, faction.kind
          FROM faction named JOIN faction ON faction.id = named.canonical_id
          WHERE named.id IN (SELECT value FROM json_each(?))`,
        [wanted],
      );
      return oneEach(rows, objects, ({ affiliationId }) => affiliationId);
    },
  },
};

function appearances(table, more) {
  return `SELECT article_id AS parent, ${table}.id, ${table}.key, ${table}.name, ${more} sum(mention_count) AS mentionCount,
      sum(quote_count) AS quoteCount
    FROM json_each(?) CROSS JOIN appearance ON article_id = value JOIN ${table} named ON named.id = ${table}_id
    JOIN ${table} ON ${table}.id = named.canonical_id
    GROUP BY article_id, ${table}.id ORDER BY article_id, min(position)`;
}

function spans(role) {
  return `SELECT quote_id AS parent, field, start, "end", exact FROM json_each(?) CROSS JOIN quote_span ON quote_id = value
    WHERE role = '${role}' ORDER BY quote_id, position`;
}
