import type { Doc } from "../../src/tree/types.js";

/** A tree as its JSON says it: where a clause stands by its name in the library, not by a path of this machine. */
export const asNamed = (doc: Doc): unknown =>
  JSON.parse(
    JSON.stringify(doc, (key, value: unknown) => {
      if (key !== "origin" || !(value instanceof Object && "name" in value)) return value;
      const { name, ...rest } = value;
      return { ...rest, file: name };
    }),
  );
