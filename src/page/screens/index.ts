import type { Screen } from "../screen.js";

/** Every screen, in the order they are offered. One is a file or folder beside this and a line here. */
export const screens: readonly Screen[] = [
  { path: "", offered: "home", title: (w) => w.home.title, load: async () => (await import("./home.js")).Home },
  { path: "new", offered: "tool", title: (w) => w.newunit.title, load: async () => (await import("./new/index.js")).New },
  {
    path: "unit/:unit/shelf",
    offered: "unit",
    title: (w) => w.shelf.title,
    load: async () => (await import("./shelf/index.js")).Shelf,
  },
  {
    path: "unit/:unit/shelf/choose",
    offered: "link",
    title: (w) => w.choose.title,
    load: async () => (await import("./shelf/choose.js")).Choose,
  },
  {
    path: "unit/:unit/todo",
    offered: "unit",
    title: (w) => w.todo.title,
    load: async () => (await import("./todo.js")).Todo,
  },
  {
    path: "unit/:unit/facts",
    offered: "unit",
    title: (w) => w.facts.title,
    load: async () => (await import("./facts/index.js")).Facts,
  },
  {
    path: "unit/:unit/history",
    offered: "unit",
    title: (w) => w.history.title,
    load: async () => (await import("./history.js")).History,
  },
  {
    path: "unit/:unit/paper/:document",
    offered: "link",
    title: (w) => w.paper.title,
    load: async () => (await import("./paper/index.js")).Paper,
  },
  {
    path: "compare",
    offered: "tool",
    title: (w) => w.compare.title,
    load: async () => (await import("./compare/index.js")).Compare,
  },
  {
    path: "unit/:unit/change",
    offered: "unit",
    title: (w) => w.change.title,
    load: async () => (await import("./change/index.js")).Change,
  },
  {
    path: "unit/:unit/conflicts",
    offered: "link",
    title: (w) => w.conflicts.title,
    load: async () => (await import("./conflicts/index.js")).Conflicts,
  },
  {
    path: "unit/:unit/edited/:document",
    offered: "link",
    title: (w) => w.edited.title,
    load: async () => (await import("./edited.js")).Edited,
  },
  { path: "boards", offered: "tool", title: (w) => w.boards.title, load: async () => (await import("./boards.js")).Boards },
  { path: "check", offered: "tool", title: (w) => w.check.title, load: async () => (await import("./check/index.js")).Check },
  { path: "layout", offered: "tool", title: (w) => w.layout.title, load: async () => (await import("./layout.js")).Layout },
  {
    path: "library",
    offered: "tool",
    title: (w) => w.library.title,
    load: async () => (await import("./library/index.js")).Library,
  },
  {
    path: "library/:clause",
    offered: "link",
    title: (w) => w.library.clause,
    load: async () => (await import("./library/clause.js")).ClauseScreen,
  },
];
