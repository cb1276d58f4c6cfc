import { type Answer, dateOf, idOf, keyIn } from "./answer.ts";

interface PersonRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly familyName: string | null;
}

interface RoleRow {
  readonly roleName: string | null;
  readonly bodyKey: string | null;
  readonly bodyName: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly articleCount: number;
}

interface ArticleRow {
  readonly articleKey: string;
  readonly headline: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

interface QuoteRow extends ArticleRow {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly total: number;
}

const size = 10;

export const personPage: Answer = async (read, { person: id }) => {
  const [found] = await read<PersonRow>(
    `SELECT person.id, person.key, person.name, person.family_name AS familyName
      FROM person named JOIN person ON person.id = named.canonical_id WHERE named.key = ?`,
    [keyIn(id)],
  );
  if (!found) return { person: null };
  const [roles, quotes, articles] = await Promise.all([
    read<RoleRow>(
      `WITH stated AS (
          SELECT role.id, role.article_id, date_published AS date, first_value(role.id) OVER (
              PARTITION BY role.role_name COLLATE NOCASE, body.canonical_id
              ORDER BY date_published IS NULL, date_published, role.id) AS first
            FROM person named JOIN role ON role.person_id = named.id JOIN article ON article.id = role.article_id
            LEFT JOIN faction body ON body.id = role.affiliation_id WHERE named.canonical_id = ?)
        SELECT role.role_name AS roleName, faction.key AS bodyKey, faction.name AS bodyName, firstSeen, lastSeen, articleCount
        FROM (SELECT first, min(date) AS firstSeen, max(date) AS lastSeen, count(DISTINCT article_id) AS articleCount
          FROM stated GROUP BY first) JOIN role ON role.id = first
        LEFT JOIN faction body ON body.id = role.affiliation_id LEFT JOIN faction ON faction.id = body.canonical_id
        ORDER BY firstSeen IS NULL, firstSeen, role.id`,
      [found.id],
    ),
    read<QuoteRow>(
      `SELECT quote.key, quote.kind, quote.text, total, article.key AS articleKey, headline, publisher,
          article.date_published AS date
        FROM (SELECT DISTINCT quote.id, coalesce(quote.date_published, '') AS day, article_id, quote.position,
            count(*) OVER () AS total FROM (SELECT DISTINCT quote_id FROM person named
              JOIN quote_party ON person_id = named.id AND role = 'SPEAKER' WHERE canonical_id = ?)
            JOIN quote ON quote.id = quote_id
            ORDER BY day DESC, article_id DESC, quote.position LIMIT ?) page
        JOIN quote ON quote.id = page.id JOIN article ON article.id = quote.article_id
        ORDER BY day DESC, page.article_id DESC, page.position`,
      [found.id, size],
    ),
    read<ArticleRow>(
      `SELECT article.key AS articleKey, headline, publisher, date_published AS date
        FROM (SELECT DISTINCT article_id FROM person named JOIN appearance ON person_id = named.id WHERE canonical_id = ?)
        JOIN article ON article.id = article_id ORDER BY coalesce(date_published, '') DESC, article.id DESC LIMIT ?`,
      [found.id, size],
    ),
  ]);
  return {
    person: {
      id: idOf("Person", found.key),
      name: found.name,
      familyName: found.familyName,
      roles: roles.map(({ roleName, bodyKey, bodyName, firstSeen, lastSeen, articleCount }) => ({
        roleName,
        affiliation: bodyKey ? { id: idOf("Faction", bodyKey), name: bodyName } : null,
        firstSeen: dateOf(firstSeen),
        lastSeen: dateOf(lastSeen),
        articleCount,
      })),
      quotes: {
        totalCount: quotes[0]?.total ?? 0,
        nodes: quotes.map(({ key, kind, text, ...article }) => ({
          id: idOf("Quote", key),
          kind,
          text,
          article: articleNode(article),
        })),
      },
      articles: { nodes: articles.map(articleNode) },
    },
  };
};

function articleNode({ articleKey, headline, publisher, date }: ArticleRow): object {
  return { id: idOf("Article", articleKey), headline, publisher, datePublished: dateOf(date) };
}
