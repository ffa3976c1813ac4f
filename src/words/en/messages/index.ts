import { archive } from "./archive.js";
import { check } from "./check.js";
import { cli } from "./cli.js";
import { compare } from "./compare.js";
import { compose } from "./compose.js";
import { drift } from "./drift.js";
import { explain } from "./explain.js";
import { file } from "./file.js";
import { group } from "./group.js";
import { imports } from "./import.js";
import { layout } from "./layout.js";
import { library } from "./library.js";
import { lint } from "./lint.js";
import { mcp } from "./mcp.js";
import { merge } from "./merge.js";
import { name } from "./name.js";
import { official } from "./official.js";
import { ooxml } from "./ooxml.js";
import { profile } from "./profile.js";
import { queue } from "./queue.js";
import { reader } from "./reader.js";
import { report } from "./report.js";
import { sheet } from "./sheet.js";
import { term } from "./term.js";
import { units } from "./units.js";
import { web } from "./web.js";
import { writer } from "./writer.js";
import { yaml } from "./yaml.js";

/** What diagnostics say, by code. */
export const messages = {
  ...archive,
  ...check,
  ...cli,
  ...compare,
  ...compose,
  ...drift,
  ...explain,
  ...file,
  ...group,
  ...imports,
  ...layout,
  ...library,
  ...lint,
  ...mcp,
  ...merge,
  ...name,
  ...official,
  ...ooxml,
  ...profile,
  ...queue,
  ...reader,
  ...report,
  ...sheet,
  ...term,
  ...units,
  ...web,
  ...writer,
  ...yaml,
};
