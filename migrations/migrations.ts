import { AddFacets } from "./add-facets.ts";
import { AddIdentity } from "./add-identity.ts";
import { AddRelatedTargets } from "./add-related-targets.ts";
import { AddRevisions } from "./add-revisions.ts";
import { AddSearch } from "./add-search.ts";
import { AddSourceFormat } from "./add-source-format.ts";
import { AddVoices } from "./add-voices.ts";
import { CreateStore } from "./create-store.ts";

/** Every migration, oldest first. One that was released is never changed; its successor is added below it. */
export const migrations = [
  CreateStore,
  AddSourceFormat,
  AddRevisions,
  AddIdentity,
  AddRelatedTargets,
  AddSearch,
  AddVoices,
  AddFacets,
];
