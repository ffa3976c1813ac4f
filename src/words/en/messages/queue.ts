import type { queue as codes } from "../../../diag/codes/queue.js";
import type { Sentences } from "../../types.js";

/** What is said about work that many machines share. */
export const queue: Sentences<typeof codes> = {
  "queue/none": {
    message: "no queue was named",
    hint: "Name the Redis with --queue, e.g. redis://127.0.0.1:6379, or in the environment variable TIAOLI_QUEUE.",
  },
  "queue/address": {
    message: "“{value}” is no address of a Redis",
    hint: "Write redis://host:port; a password goes before the host, redis://:password@host:port, or into the environment variable TIAOLI_QUEUE_PASSWORD.",
  },
  "queue/away": {
    message: "{address} cannot be reached: {detail}",
    hint: "Check host and port, that Redis runs, and that the firewall lets this port through.",
  },
  "queue/not-redis": {
    message: "what answers at {address} is no Redis",
    hint: "Check the port: Redis mostly listens on 6379. Write rediss:// for TLS and redis:// without.",
  },
  "queue/loading": { message: "the Redis at {address} is still loading its data", hint: "Run the command again in a moment." },
  "queue/protected": {
    message: "the Redis at {address} has no password and lets no other machine in",
    hint: "Set one with requirepass in its redis.conf, restart it, and give the password in the address or in TIAOLI_QUEUE_PASSWORD.",
  },
  "queue/open": {
    message: "{address} is on another machine and has no password: anybody could write into the queue",
    hint: "Set one with requirepass in its redis.conf. Where only your own machines can reach it, add --trust-open-queue.",
  },
  "queue/no-password": {
    message: "the Redis at {address} asks for a password",
    hint: "Put it into the environment variable TIAOLI_QUEUE_PASSWORD, or write redis://:password@host:port.",
  },
  "queue/password": {
    message: "the Redis at {address} does not take this password",
    hint: "Check it against requirepass in redis.conf; where a user is asked for too, write redis://user:password@host:port.",
  },
  "queue/old-redis": {
    message: "the Redis at {address} is version {version}; {least} or later is needed",
    hint: "On Windows use Memurai, or redis-server in WSL; Debian 12 and later bring one that is new enough.",
  },
  "queue/clock": {
    message: "the clocks of this machine and of the Redis are {minutes} minutes apart",
    hint: "Set both right (time synchronisation) and run the command again.",
  },
  "queue/evicts": {
    message: "this Redis drops data when its memory is full (maxmemory-policy is {policy})",
    hint: "Set maxmemory-policy noeviction in redis.conf.",
  },
  "queue/not-kept": {
    message: "the Redis at {address} has no appendonly: the queue is lost when it restarts",
    hint: "Papers that are done stay, and what was not done is submitted again. With appendonly yes in redis.conf nothing is lost.",
  },
  "queue/foreign": {
    message: "“{key}” at {address} was not written by this version of Tiaoli",
    hint: "Use another Redis for Tiaoli, or another database of it, e.g. redis://127.0.0.1:6379/3.",
  },
  "queue/asked": { message: "this cannot be made a run: {detail}", hint: "Check the options; texts must not be too long." },
  "queue/outside": {
    message: "{path} is not in the workspace: other machines do not see it",
    hint: "Put the profile into {folder} and submit it again.",
  },
  "queue/founding": {
    message: "another tiaoli submit has been submitting for long",
    hint: "Run the command again later; where none is submitting any more, delete “{lock}”.",
  },
  "queue/no-units": {
    message: "no units were named",
    hint: "Name units or a group, or take them all: tiaoli submit {command} --all.",
  },
  "queue/lease": {
    message: "“{value}” for --lease is no whole number from 1 to 3600",
    hint: "After so many seconds of silence a worker's units are given to others; mostly it need not be given.",
  },
  "queue/changed-since": {
    message: "the profile of the unit “{unit}” or a group of it was changed after it was submitted; nothing was done for it",
    hint: "Submit it again: {path}.",
  },
  "queue/strange-job": {
    message: "the queue held a job nobody here submitted, “{job}”; it was set aside",
    hint: "Where you do not know who wrote it, change the password of the Redis.",
  },
  "queue/strange-answer": {
    message: "what was told of the unit “{unit}” cannot be understood",
    hint: "Submit it again, with the same version of the program everywhere.",
  },
  "queue/lost-often": {
    message: "workers died again and again over the unit “{unit}”; it was set aside",
    hint: "Try it by itself on one machine: tiaoli draft {unit}.",
  },
  "queue/differs": {
    message: "the run {run} is left to others: {parts} differ (the run has {wanted}, this machine {here})",
    hint: "Give this machine the same program, library and fonts as the one that submits; fonts in the workspace's fonts/ folder are used by all machines.",
  },
  "queue/elsewhere": {
    message: "the run {run} is not of this workspace and was left alone",
    hint: "Nothing to do where several workspaces share a Redis; else check that this machine's shared folder is the one that was submitted from.",
  },
  "queue/paused": {
    message: "this machine takes nothing for {seconds} seconds",
    hint: "Its units are tried again soon, and other workers go on. Put right what is said above first.",
  },
  "queue/no-worker": {
    message: "no worker can do these at present; waiting",
    hint: "Run tiaoli work --queue with the same address on machines that have the shared folder; Ctrl+C leaves the units in the queue.",
  },
  "queue/worker-differs": {
    message: "the worker {host} is there but differs: {parts} ({program}); it takes nothing",
    hint: "Give it the same version.",
  },
  "queue/worker-trouble": {
    message: "the worker {host} has paused: {what}",
    hint: "See to that machine; the other workers go on.",
  },
  "queue/lost": {
    message: "the queue lost units that were not done; they were submitted again",
    hint: "The Redis may have restarted without appendonly. What is done is not done again.",
  },
  "queue/left": {
    message: "no longer waiting; {count} {count|unit|units} of the run {run} are still in the queue, and the workers go on",
    hint: "The same command watches it again; tiaoli submit status shows how far it is, tiaoli submit cancel takes it back.",
  },
  "queue/same-host": {
    message: "another worker is called “{host}” too (it comes from {there}, this one from {here})",
    hint: "With one name for two machines nobody can tell whose a lock is: rename one of them and run tiaoli work again.",
  },
};
