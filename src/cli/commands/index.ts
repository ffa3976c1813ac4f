import type { AddCommand } from "../context.js";
import { addAppoint, addVacate } from "./appoint.js";
import { addCompare } from "./compare.js";
import { addDraft } from "./draft.js";
import { addExplain } from "./explain.js";
import { addFonts } from "./fonts.js";
import { addHistory } from "./history.js";
import { addImpact } from "./impact.js";
import { addInit } from "./init.js";
import { addLayout } from "./layout.js";
import { addLibrary } from "./library.js";
import { addRegenerate } from "./regenerate.js";
import { addRename } from "./rename.js";
import { addResolve } from "./resolve.js";
import { addSchema } from "./schema.js";
import { addTodo } from "./todo.js";
import { addUndo } from "./undo.js";
import { addUnit } from "./unit.js";

/** Every command, in the order of the help. A new one is a file beside this and a line here. */
export const commands: readonly AddCommand[] = [
  addInit,
  addUnit,
  addDraft,
  addTodo,
  addAppoint,
  addVacate,
  addRename,
  addImpact,
  addRegenerate,
  addResolve,
  addCompare,
  addExplain,
  addHistory,
  addUndo,
  addLayout,
  addLibrary,
  addFonts,
  addSchema,
];
