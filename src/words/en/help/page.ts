import type { Help } from "../../types.js";

/** The page in the browser, and the tools for assistants: what `--help` says. */
export const page = {
  open: {
    summary: "use Tiaoli in the browser",
    description:
      'Opens a page on this machine on which everything can be done with the mouse. Only the person who opened it on this computer can use it, and nothing is sent to the internet. Where the workspace is open already, that page is opened. The program ends by "Quit" on the page, or by itself some time after the page was closed.',
    arguments: {
      folder: [
        "folder",
        "the workspace; the current folder when left out, or, where that is none, the one opened last. Where there is none at all, the page makes one",
      ],
    },
    options: {
      port: ["port", "which port; found by the program when left out"],
      browser: "do not open a browser, only print the address",
      json: 'print {"url", "pid"} alone, for programs',
      background: "open it in the background: the command ends when the page is open, and leaves no window",
    },
    after: "\nExamples:\n  tiaoli open\n  tiaoli open ~/tiaoli",
  },
  mcp: {
    summary: "let assistants use Tiaoli (MCP)",
    description:
      "Offers everything Tiaoli does to assistants that speak MCP, over standard input and output. What looks and what changes are apart: what changes files first tells which, and writes only when the person agrees. It uses the files of this workspace alone and sends nothing to the internet.",
    arguments: { folder: ["folder", "the workspace; the current folder when left out"] },
    options: {},
    after:
      '\nIn the settings of the assistant:\n  {"mcpServers": {"tiaoli": {"command": "tiaoli", "args": ["mcp", "/whole/path/of/the/workspace"]}}}',
  },
} as const satisfies Help;
