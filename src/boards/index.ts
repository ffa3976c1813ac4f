import { deviationBoard } from "./deviation.js";
import { levelsBoard } from "./levels.js";
import { rolloutBoard } from "./rollout.js";
import { stateBoard } from "./state.js";
import type { Board, BoardName, LibraryStand, UnitStand } from "./types.js";
import { validityBoard } from "./validity.js";

/** Every board by its name. */
export const boards: Readonly<Record<BoardName, (units: readonly UnitStand[], library: LibraryStand) => Board>> = {
  state: stateBoard,
  rollout: rolloutBoard,
  deviation: deviationBoard,
  validity: validityBoard,
  levels: levelsBoard,
};
