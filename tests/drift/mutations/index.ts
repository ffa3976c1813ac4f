import { citations } from "./citations.js";
import { damage } from "./damage.js";
import { debris } from "./debris.js";
import { marks } from "./marks.js";
import { strangers } from "./strangers.js";
import { structure } from "./structure.js";
import { times } from "./times.js";
import type { Mutation } from "./types.js";

/** Every kind of fault that is put into papers. */
export const mutations: readonly Mutation[] = [
  ...strangers,
  ...damage,
  ...debris,
  ...citations,
  ...structure,
  ...times,
  ...marks,
];
