import type { QueuePhrase } from "../../../diag/phrases/queue.js";
import type { Phrases } from "../../types.js";

export const queue: Phrases<QueuePhrase> = {
  "queue.ready":
    "connected to {address}; working in {folder}, {count} {count|unit|units} at once. Ctrl+C stops when what is in hand is done.",
  "queue.worked": "{done} {done|unit|units} done, {again} to be tried again, {aside} set aside.",
  "queue.joined": "taking units of the run {run}",
  "queue.left": "no longer taking units of the run {run}: it is over, or folder, program or library have changed",
  "queue.away": "the Redis is away; trying to reach it",
  "queue.back": "the Redis is back",
  "queue.unit-done": "done  {unit}",
  "queue.unit-again": "to be tried again  {unit}",
  "queue.unit-aside": "set aside  {unit}",
  "queue.part-program": "program",
  "queue.part-library": "library",
  "queue.part-fonts": "fonts",
  "queue.standing": "{workers} {workers|worker|workers}, {inHand} in hand, {failed} failed",
  "queue.submitted": "run {run}: {count} {count|unit|units} are in the queue.",
  "queue.joined-run": "the same is under way as run {run} ({count} {count|unit|units}); watching it.",
  "queue.trouble-full": "its disk is full",
  "queue.trouble-denied": "it may not write",
  "queue.run": "run {run}, {what}: {count} {count|unit|units}, {done} done, {inHand} in hand, {failed} failed",
  "queue.run-cancelled":
    "run {run}, {what}, is cancelled: {count} {count|unit|units}, {done} done, {inHand} in hand will be finished",
  "queue.no-runs": "nothing of this workspace is in the queue.",
  "queue.runs-elsewhere": "{count} further {count|run is|runs are} of other workspaces.",
  "queue.worker": "worker {host}: {slots} at once, {busy} in hand, {done} done",
  "queue.worker-paused": "worker {host}: paused ({what}), {busy} in hand, {done} done",
  "queue.no-workers": "no worker is there.",
  "queue.away-refused": "nothing listens on that port",
  "queue.away-unknown": "no machine has that name",
  "queue.away-silent": "there is no answer",
};
