import type { AddCommand } from "../context.js";

/**
 * Every command by its first word, in the order of the help. A new one is a file beside this and a line here. Only the one that
 * is called is loaded, and all of them for the help.
 */
export const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import("./init.js")).addInit,
  open: async () => (await import("./open.js")).addOpen,
  mcp: async () => (await import("./mcp.js")).addMcp,
  unit: async () => (await import("./unit.js")).addUnit,
  units: async () => (await import("./units.js")).addUnits,
  board: async () => (await import("./board.js")).addBoard,
  draft: async () => (await import("./draft.js")).addDraft,
  todo: async () => (await import("./todo.js")).addTodo,
  burden: async () => (await import("./burden.js")).addBurden,
  appoint: async () => (await import("./appoint.js")).addAppoint,
  vacate: async () => (await import("./appoint.js")).addVacate,
  rename: async () => (await import("./rename.js")).addRename,
  impact: async () => (await import("./impact.js")).addImpact,
  regenerate: async () => (await import("./regenerate.js")).addRegenerate,
  submit: async () => (await import("./submit.js")).addSubmit,
  work: async () => (await import("./work.js")).addWork,
  resolve: async () => (await import("./resolve.js")).addResolve,
  import: async () => (await import("./import.js")).addImport,
  compare: async () => (await import("./compare.js")).addCompare,
  explain: async () => (await import("./explain.js")).addExplain,
  history: async () => (await import("./history.js")).addHistory,
  undo: async () => (await import("./undo.js")).addUndo,
  check: async () => (await import("./check.js")).addCheck,
  layout: async () => (await import("./layout.js")).addLayout,
  library: async () => (await import("./library.js")).addLibrary,
  fonts: async () => (await import("./fonts.js")).addFonts,
  schema: async () => (await import("./schema.js")).addSchema,
};
