import { boards } from "./boards.js";
import { change } from "./change.js";
import { check } from "./check.js";
import { compare } from "./compare.js";
import { conflicts } from "./conflicts.js";
import { drawer } from "./drawer.js";
import { edited } from "./edited.js";
import { facts } from "./facts.js";
import { history } from "./history.js";
import { home } from "./home.js";
import { house } from "./house.js";
import { layout } from "./layout.js";
import { library } from "./library.js";
import { live } from "./live.js";
import { newunit } from "./newunit.js";
import { shelf } from "./shelf.js";
import { workspace } from "./workspace.js";

/** Every question the page may ask, by area and name. An area is a file beside this and a line here. */
export const areas = {
  boards,
  change,
  check,
  conflicts,
  edited,
  compare,
  facts,
  drawer,
  history,
  home,
  house,
  layout,
  library,
  live,
  newunit,
  shelf,
  workspace,
};
