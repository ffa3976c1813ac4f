import type { web as codes } from "../../../diag/codes/web.js";
import type { Sentences } from "../../types.js";

export const web: Sentences<typeof codes> = {
  "web/port-taken": {
    message: "port {port} cannot be used ({detail})",
    hint: "Choose another, or leave --port out and let the program find one.",
  },
  "web/just-opened": { message: 'the workspace "{path}" is being opened elsewhere', hint: "Try again in a moment." },
  "web/not-private": {
    message: 'others may enter the folder "{path}": it was not used',
    hint: "Remove it and run again: the program makes one that only you can enter.",
  },
  "web/no-page": { message: 'the program lacks the page\'s file "{path}"', hint: "Install it anew, or run npm run build." },
  "web/no-browser": { message: "no browser could be opened", hint: "Open this in a browser: {url}" },
  "web/bad-port": {
    message: '"{value}" is no port',
    hint: "A port is a whole number from 1 to 65535; without one the program finds one itself.",
  },
  "web/no-folder": {
    message: 'there is no folder "{path}"',
    hint: "Check the path; to make a workspace, run tiaoli init {path} first.",
  },
  "web/bad-ask": {
    message: 'the page sent a "{field}" that the program does not know',
    hint: "Load the page anew and try again.",
  },
  "web/outside": { message: '"{path}" is outside the workspace and was not opened', hint: "Use files of the workspace." },
  "web/file-gone": { message: "this file is no longer there", hint: "Drop the file again." },
  "web/too-many-files": {
    message: 'too many files, or too large: "{name}" was not taken',
    hint: "Take some away first, or do it in parts.",
  },
  "web/cancelled": { message: "cancelled", hint: "" },
  "web/no-program": {
    message: 'this computer has no program that opens "{path}"',
    hint: "Install Word or WPS, or download it and open it yourself.",
  },
  "web/not-whole-path": { message: '"{path}" is not a whole path', hint: "Write all of it, such as {example}." },
  "web/no-workspace": { message: '"{path}" has no unit profiles: it is no workspace', hint: "Choose another, or make one here." },
  "web/needs-answer": { message: '"{label}" is not filled in yet', hint: "" },
  "web/not-made": { message: "{title} was never drafted", hint: "Draft it first, then export or print it." },
  "web/none-chosen": { message: "no papers are chosen", hint: "Choose some in the list." },
  "web/file-left-out": {
    message: 'the file "{path}" of {title} cannot be read and was left out',
    hint: "See whether it was moved away, or draft it again.",
  },
  "web/printed-now": { message: "the PDF of {title} was made now of what its Word file says", hint: "" },
  "web/no-such-format": {
    message: "{title} has no {formats} file and was left out",
    hint: "Take another format, or make a PDF with Print.",
  },
  "web/no-clause": { message: 'there is no clause "{id}"', hint: "Go back to the library and open it from the list." },
  "web/clause-changed": {
    message: '"{path}" was changed elsewhere; nothing was written',
    hint: "Copy what you wrote, load the page anew and change it there, so that the other change is not lost.",
  },
  "web/not-a-copy": { message: 'the clause "{id}" has no text of your own', hint: "It is the built-in one." },
  "web/nothing-to-mend": { message: "nothing to change; no file was written", hint: "" },
  "web/no-paper": { message: 'the unit has no document "{document}"', hint: "Go back to the shelf and open it from the list." },
  "web/not-a-line": { message: '"{path}" cannot be changed here', hint: "Change it among the facts of the unit." },
};
