import type { EntityManager } from "typeorm";
import { isStoreFault } from "../store/write.ts";

/**
 * Does `work` inside the transaction of `manager` so that, if it fails, nothing of it stays and the transaction goes on.
 *
 * @returns what `work` gives, or the error that it failed with
 * @throws a fault of the store, such as a full disk, with which nothing can go on
 */
export async function inSavepoint<Result>(
  manager: EntityManager,
  work: () => Promise<Result>,
): Promise<Result | Error> {
  await manager.query("SAVEPOINT article");
  try {
    const result = await work();
    await manager.query("RELEASE article");
    return result;
  } catch (cause) {
    if (isStoreFault(cause) || !(cause instanceof Error)) throw cause;
    await manager.query("ROLLBACK TO article");
    await manager.query("RELEASE article");
    return cause;
  }
}
