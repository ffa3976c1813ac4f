import { expect, test, vi } from "vitest";
import { type Case, tried } from "./cases.js";

vi.setConfig({ testTimeout: 60_000 });

/** Smallest cases that a soak run found, by what was wrong. A paper that changes may make another case of one: it holds all the same. */
const found: Readonly<Record<string, Case>> = {
  "an item put in before a clause and joined to it lost its number": {
    paper: 8,
    changes: [{ fact: "drop", seed: 548332 }],
    edits: [
      { do: "typeSentence", seed: 825487 },
      { do: "add", seed: 654217 },
      { do: "join", seed: 106553 },
    ],
  },
  "a list torn by a chapter that moved into it began anew with each item": {
    paper: 25,
    changes: [],
    edits: [
      { do: "move", seed: 728599 },
      { do: "copy", seed: 85055 },
      { do: "copy", seed: 925268 },
    ],
  },
  "a heading waited for a copy of it that was settled": {
    paper: 19,
    changes: [{ fact: "dropSection", seed: 256959 }],
    edits: [
      { do: "stripStyles", seed: 205709 },
      { do: "copy", seed: 626319 },
    ],
  },
  "a number typed when the item before was deleted was a number for the next run only": {
    paper: 30,
    changes: [{ fact: "drop", seed: 467876 }],
    edits: [
      { do: "deleteAndRetype", seed: 782350 },
      { do: "trackedIn", seed: 788943 },
    ],
  },
  "a typed number of the old form took the level it had before the form changed": {
    paper: 11,
    changes: [{ fact: "numbering", seed: 810305 }],
    edits: [{ do: "copy", seed: 949418 }],
  },
  "a conflict whose two texts are the same had nothing to settle in the file": {
    paper: 37,
    changes: [{ fact: "drop", seed: 516389 }],
    edits: [{ do: "deleteAndRetype", seed: 734050 }],
  },
  "a copy of a dropped item was numbered by the next run only": {
    paper: 20,
    changes: [{ fact: "drop", seed: 651953 }],
    edits: [
      { do: "stripMarks", seed: 647432 },
      { do: "copy", seed: 701501 },
    ],
  },
  "a struck heading counted in the list after it, which a line of its own introduces": {
    paper: 11,
    changes: [
      { fact: "drop", seed: 217559 },
      { fact: "numbering", seed: 166725 },
      { fact: "drop", seed: 369578 },
    ],
    edits: [
      { do: "field", seed: 410227 },
      { do: "stripStyles", seed: 576197 },
      { do: "note", seed: 532657 },
    ],
  },
  "a part of a dropped article that a person had divided waited for ever": {
    paper: 15,
    changes: [{ fact: "dropSection", seed: 416799 }],
    edits: [
      { do: "split", seed: 576004 },
      { do: "typeSentence", seed: 76180 },
    ],
  },
  "a number that read on into the words of a dropped clause was none for the next run": {
    paper: 40,
    changes: [{ fact: "dropSection", seed: 272882 }],
    edits: [
      { do: "trackedOut", seed: 781229 },
      { do: "stripMarks", seed: 187713 },
    ],
  },
  "a clause joined to one that was dropped stood before its new heading, in the list above": {
    paper: 0,
    changes: [{ fact: "size", seed: 105625 }],
    edits: [{ do: "join", seed: 130493 }],
  },
  "a number taken from a deleted heading counted in the list before, where the form of numbers changed": {
    paper: 33,
    changes: [{ fact: "numbering", seed: 265217 }],
    edits: [{ do: "deleteAndRetype", seed: 219538 }],
  },
  "what waited in the old form of a list tore the list in its new one": {
    paper: 33,
    changes: [
      { fact: "drop", seed: 1086 },
      { fact: "numbering", seed: 314642 },
    ],
    edits: [{ do: "note", seed: 157530 }],
  },
  "an item moved to the other side of a heading was a heading moved for the next run": {
    paper: 31,
    changes: [
      { fact: "add", seed: 116748 },
      { fact: "drop", seed: 977343 },
    ],
    edits: [{ do: "move", seed: 807998 }],
  },
  "the number of a copy of a dropped heading was one for the next run only": {
    paper: 2,
    changes: [{ fact: "dropSection", seed: 864651 }],
    edits: [
      { do: "copy", seed: 414733 },
      { do: "stripStyles", seed: 741039 },
    ],
  },
  "the number in a part of a dropped article was one for the next run only": {
    paper: 12,
    changes: [{ fact: "dropSection", seed: 598759 }],
    edits: [{ do: "split", seed: 309649 }],
  },
  "a clause moved with its number behind another whose mark it had was offered twice": {
    paper: 30,
    changes: [{ fact: "reword", seed: 49372 }],
    edits: [
      { do: "copy", seed: 9580 },
      { do: "deleteAndRetype", seed: 150055 },
    ],
  },
  "the beginning of an article that was joined to the heading before it came twice": {
    paper: 7,
    changes: [{ fact: "reword", seed: 577885 }],
    edits: [
      { do: "split", seed: 183912 },
      { do: "join", seed: 2634 },
    ],
  },
};

test.each(Object.entries(found))("%s", async (_, one) => {
  expect(await tried(one)).toEqual([]);
});
