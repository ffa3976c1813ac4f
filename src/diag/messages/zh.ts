import { archive } from "./zh-archive.js";
import { check } from "./zh-check.js";
import { cli } from "./zh-cli.js";
import { compare } from "./zh-compare.js";
import { compose } from "./zh-compose.js";
import { explain } from "./zh-explain.js";
import { file } from "./zh-file.js";
import { layout } from "./zh-layout.js";
import { library } from "./zh-library.js";
import { lint } from "./zh-lint.js";
import { merge } from "./zh-merge.js";
import { name } from "./zh-name.js";
import { official } from "./zh-official.js";
import { ooxml } from "./zh-ooxml.js";
import { profile } from "./zh-profile.js";
import { reader } from "./zh-reader.js";
import { report } from "./zh-report.js";
import { sheet } from "./zh-sheet.js";
import { term } from "./zh-term.js";
import { writer } from "./zh-writer.js";
import { yaml } from "./zh-yaml.js";

/** The one catalogue of what users are told. Another language is another file with the same keys. */
export const zh = {
  ...archive,
  ...check,
  ...cli,
  ...compare,
  ...compose,
  ...explain,
  ...file,
  ...layout,
  ...library,
  ...lint,
  ...merge,
  ...name,
  ...official,
  ...ooxml,
  ...profile,
  ...reader,
  ...report,
  ...sheet,
  ...term,
  ...writer,
  ...yaml,
};
export type Code = keyof typeof zh;
