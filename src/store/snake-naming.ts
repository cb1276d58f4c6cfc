import { DefaultNamingStrategy } from "typeorm";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, "");

/** camelCase in code, snake_case in the database: `articleId` and the relation `article` both name `article_id`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }

  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }

  override joinColumnName(relationName: string): string {
    return `${snake(relationName)}_id`;
  }
}
