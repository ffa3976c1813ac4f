import type { mcp as codes } from "../../../diag/codes/mcp.js";
import type { Sentences } from "../../types.js";

export const mcp: Sentences<typeof codes> = {
  "mcp/no-workspace": {
    message: '"{path}" has no profiles of units: it is no workspace',
    hint: "Name the workspace's folder: tiaoli mcp <folder>; where there is none yet, run tiaoli init first.",
  },
  "mcp/unknown-tool": { message: 'there is no tool "{name}"', hint: "Choose one of the list of tools." },
  "mcp/bad-ask": {
    message: 'the argument "{field}" is missing, wrong, or none of this tool\'s',
    hint: "Follow the tool's description; a unit is named by its id, not by a path.",
  },
  "mcp/no-plan": {
    message: "confirm came without a plan: nothing was changed",
    hint: "Call once without confirm, show the person which files would change, then pass the plan back.",
  },
  "mcp/plan-changed": {
    message: "what would change is no longer what was seen: nothing was changed",
    hint: "Call again without confirm and show it to the person anew.",
  },
  "mcp/declined": { message: "the person did not agree: nothing was changed", hint: "" },
  "mcp/nothing-to-do": { message: "no file would change", hint: "" },
};
