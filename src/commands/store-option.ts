import { Option } from "commander";

/** Where the store is, for each command that needs one; its default stands in the configuration. */
export function storeOption(): Option {
  return new Option("--store <file>", "the store, a SQLite file (NEWSGRAPH_STORE; default: data/newsgraph.db)");
}
