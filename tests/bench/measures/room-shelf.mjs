import { join } from "node:path";
import { timed } from "../child.mjs";
import { deskOf, draftShelf, sizeOf } from "../desk.mjs";

export const name = "room of a shelf (42 documents, docx + pdf) with its history";
export const limit = 3;

export const run = () =>
  deskOf((desk) => {
    timed(draftShelf, desk);
    const [all, history] = [join(desk, "out"), join(desk, "out", "hubin-primary", ".history")].map(sizeOf);
    return { value: all, unit: "MB", mb: { history, files: all - history } };
  });
