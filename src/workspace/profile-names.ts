import { basename, extname } from "node:path";

/** The id that a profile's file name says. */
export const idOf = (path: string): string => basename(path, extname(path));
