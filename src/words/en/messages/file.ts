import type { file as codes } from "../../../diag/codes/file.js";
import type { Sentences } from "../../types.js";

export const file: Sentences<typeof codes> = {
  "file/missing": { message: 'there is no file "{path}"', hint: "Check the path and the file name." },
  "file/is-folder": { message: '"{path}" is a folder, not a file', hint: "Name one of the files in it." },
  "file/is-file": {
    message: '"{path}" is a file and cannot be used as a folder',
    hint: "Choose another folder name, or move the file away first.",
  },
  "file/exists": {
    message: '"{path}" is there already; nothing was written',
    hint: "Choose another file name, or move the file away first.",
  },
  "file/denied": {
    message: 'no permission to read or write "{path}"',
    hint: "Check the permissions of the folder, or choose another place.",
  },
  "file/unreadable": {
    message: 'no permission to read "{path}"',
    hint: "Check its permissions, or have it copied to where it can be read.",
  },
  "file/busy": {
    message: '"{path}" is held by another program',
    hint: "Close the file in Word or WPS and run the command again.",
  },
  "file/full": {
    message: 'the disk is full; "{path}" cannot be written',
    hint: "Make room and run the command again; the files that were there are not affected.",
  },
  "file/failed": {
    message: 'reading or writing "{path}" failed ({detail})',
    hint: "Make sure that the disk and the path can be used, then try again.",
  },
  "file/link-outside": {
    message: '"{path}" is a link that leads out of the workspace, and was not read',
    hint: "Delete the link and copy the file itself here.",
  },
  "file/link-away": {
    message: '"{path}" is a link that leads out of the output folder, and was neither read nor written',
    hint: "Delete the link; to keep the files elsewhere name that folder with --out.",
  },
  "file/link-loop": {
    message: '"{path}" is a link that goes round in a circle and leads to no file',
    hint: "Delete the link and copy the file itself here.",
  },
  "file/link-dead": {
    message: '"{path}" is a link to a folder that is not there',
    hint: "Remove the link; if the folder is still needed, put it back or copy it here.",
  },
  "file/link-again": {
    message: '"{path}" is a link back to a folder that was read already, and was not read again',
    hint: "Delete the link.",
  },
  "file/outside": {
    message: '"{path}" is outside the workspace',
    hint: "Use a path within the workspace, or name the output folder with --out.",
  },
};
