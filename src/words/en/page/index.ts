import type { SameKeys } from "../../types.js";
import type { page as zh } from "../../zh/page/index.js";
import { boards } from "./boards.js";
import { change } from "./change.js";
import { check } from "./check.js";
import { choose } from "./choose.js";
import { common } from "./common.js";
import { compare } from "./compare.js";
import { conflicts } from "./conflicts.js";
import { edited } from "./edited.js";
import { facts } from "./facts.js";
import { frame } from "./frame.js";
import { history } from "./history.js";
import { home } from "./home.js";
import { layout } from "./layout.js";
import { library } from "./library.js";
import { newunit } from "./newunit.js";
import { paper } from "./paper.js";
import { shelf } from "./shelf.js";
import { todo } from "./todo.js";
import { welcome } from "./welcome.js";

export const page: SameKeys<typeof zh> = {
  name: "Tiaoli",
  door: {
    locked: "Double-click Tiaoli to open it. This address lets in only the browser that is opened from there.",
    noScript: "Turn on JavaScript in the browser to use this page.",
  },
  boards,
  change,
  check,
  choose,
  common,
  conflicts,
  edited,
  compare,
  facts,
  frame,
  history,
  home,
  layout,
  library,
  paper,
  newunit,
  shelf,
  todo,
  welcome,
};
