import type { EntityManager } from "typeorm";

/**
 * Does `work` inside the transaction of `manager` so that, if it fails, nothing of it stays and the transaction goes on.
 *
 * @throws whatever `work` throws
 */
export async function inSavepoint<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
  await manager.query("SAVEPOINT article");
  try {
    const result = await work();
    await manager.query("RELEASE article");
    return result;
  } catch (cause) {
    await manager.query("ROLLBACK TO article");
    await manager.query("RELEASE article");
    throw cause;
  }
}
