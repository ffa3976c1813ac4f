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

/** What the page in the browser says, a file a screen. Places are filled in by `fill`. */
export const page = {
  name: "条理",
  door: {
    locked: "请双击“条理”打开。这个地址只认从那里打开的浏览器。",
    noScript: "请在浏览器里打开 JavaScript，这个页面才能用。",
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
} as const;
