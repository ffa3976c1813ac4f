import type { SameKeys } from "../../types.js";
import type { queued as zh } from "../../zh/help/queue.js";

const units = ["units", "units or groups, by id or name"] as const;
const queue = [
  "address",
  "the Redis, e.g. redis://127.0.0.1:6379; the environment variable TIAOLI_QUEUE when left out. A password may stand in TIAOLI_QUEUE_PASSWORD",
] as const;
const trustOpenQueue = "use a Redis on another machine though it has no password; only where nobody else can reach it";
const json = "print JSON";
const watching = {
  queue,
  trustOpenQueue,
  leave: "end when all is in the queue, without waiting for it",
  cancelOnExit: "Ctrl+C cancels what nobody has begun; when left out it stays in the queue, and the workers go on",
  verbose: "a line for each unit, however many",
  json,
} as const;

/** Work that many machines share: what `--help` says. */
export const queued: SameKeys<typeof zh> = {
  submit: {
    summary: "have many machines do many units",
    description:
      "Puts units into a queue on a Redis, from which tiaoli work takes them on each machine. Where the same is under way, its progress is shown and nothing is done twice. A unit that fails keeps no other from being done.",
    arguments: {},
    options: {},
    after: "",
  },
  "submit draft": {
    summary: "draft",
    description:
      "As tiaoli draft, by many machines. The papers go to out in the shared folder that each worker itself was given.",
    arguments: { units },
    options: {
      all: "every unit in data/units",
      kind: ["kind", "only these kinds of papers, by id or Chinese name; several with commas between"],
      topic: ["topic", "only these topics, by id or Chinese name; those of the profile when left out"],
      shelf: ["shelf", "the profile's shelf when left out; full drafts every kind"],
      format: ["format", "{formats}; docx,pdf,html when left out"],
      layout: ["layout", "this time all papers as plain, masthead, letter or minutes; as the profile says when left out"],
      seal: "this time all papers are sealed: room is left for it",
      look: ["look", "fonts and spacing this time, by id or name; as the profile says when left out"],
      bind: "bind all papers of a unit into one PDF as well",
      asOf: ["day", "by who held office on this day, e.g. 2026-03-05; the day of submitting when left out"],
      back: "allow a day before that of the papers there are",
      reason: ["text", "why, for the history"],
      ...watching,
    },
    after: "\nExample:\n  tiaoli submit draft --all --queue redis://192.168.1.10:6379",
  },
  "submit regenerate": {
    summary: "regenerate",
    description: "As tiaoli regenerate, by many machines.",
    arguments: { units },
    options: {
      all: "every unit in data/units that has papers",
      reason: ["text", "why, for the history"],
      asOf: ["day", "by who held office on this day, e.g. 2026-12-01; the day of submitting when left out"],
      back: "allow a day before that of the papers there are",
      format: ["format", "{formats}; those there are when left out"],
      ...watching,
    },
    after: "\nExample:\n  tiaoli submit regenerate --all --reason heads --queue redis://192.168.1.10:6379",
  },
  "submit check": {
    summary: "check",
    description:
      "As tiaoli check, by many machines. It tells which units have something to look at; tiaoli check tells what, for one of them.",
    arguments: { units },
    options: {
      all: "every unit that has papers",
      asOf: ["day", "by who held office on this day, e.g. 2026-12-01; the day of submitting when left out"],
      ...watching,
    },
    after: "\nExample:\n  tiaoli submit check --all --queue redis://192.168.1.10:6379",
  },
  "submit status": {
    summary: "what is in the queue, and who works",
    description: "Lists the runs of this workspace that are not over, the units that were set aside and why, and the workers.",
    arguments: {},
    options: { queue, trustOpenQueue, json },
    after: "",
  },
  "submit cancel": {
    summary: "cancel the runs of this workspace",
    description: "Takes back what nobody has begun. What is in hand is finished, and what is done stays.",
    arguments: {},
    options: { queue, trustOpenQueue, json },
    after: "",
  },
  work: {
    summary: "have this machine work at a queue",
    description:
      "Takes units from the queue and puts their papers into the workspace (a shared folder) that this machine was given. It may come and go at any time: Ctrl+C stops when what is in hand is done, and what a machine leaves that loses its power others do again. Runs that another program, library or fonts decided are left alone. With little memory fewer units are done at once.",
    arguments: { folder: ["folder", "the shared folder with the workspace; the current folder when left out"] },
    options: {
      queue,
      trustOpenQueue,
      jobs: ["number", "units at once, at most; as many as processors when left out, fewer with little memory"],
      lease: ["seconds", "after so long a silence a worker's units are given to others; 30 when left out"],
      once: "end when there is nothing to do",
      json: "a line of JSON for each thing that happens",
    },
    after: "\nExample:\n  tiaoli work /mnt/papers --queue redis://192.168.1.10:6379",
  },
};
