import type { Code } from "../codes/index.js";

type RoomOf<C> = C extends `${infer Room}/${string}` ? Room : never;

/** Which part of the program says a code. */
export type RoomPhrase = `room.${RoomOf<Code>}`;
