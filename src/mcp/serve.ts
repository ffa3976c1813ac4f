import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { packageVersion } from "../io/package-root.js";
import { insideOf } from "./asked.js";
import { type AskPerson, callTool } from "./call.js";
import type { Bench } from "./tool.js";
import { listed } from "./tools.js";

/** Offers the tools on standard input and output until the client goes. */
export async function serveTools(given: Omit<Bench, "inside" | "onPaper">): Promise<void> {
  const bench = { ...given, inside: insideOf(given.place, given.env) };
  const { mcp } = bench.words;
  const info = { name: "tiaoli", title: "条理", version: packageVersion() };
  const server = new Server(info, { capabilities: { tools: {} }, instructions: mcp.about });
  const person = (): AskPerson =>
    server.getClientCapabilities()?.elicitation?.form === undefined ? null : (message) => askedOn(server, message, mcp.agree);
  // One after another: a plan is of the workspace as it is, and nobody else's call changes it meanwhile.
  let last: Promise<unknown> = Promise.resolve();
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: listed(bench.words) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, extra) => {
    const answer = last.then(() => callTool(params.name, params.arguments, { ...bench, onPaper: teller(extra) }, person()));
    last = answer.catch(() => undefined);
    return answer;
  });
  const ended = new Promise<void>((done) => {
    server.onclose = done;
    process.stdin.once("end", () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await ended;
}

type Extra = Parameters<Parameters<Server["setRequestHandler"]>[1]>[1];

/** Tells a client that asked to be told, paper by paper. A plan and its carrying out are counted on: progress never goes back. */
function teller({ _meta, signal, sendNotification }: Extra): Bench["onPaper"] {
  const progressToken = _meta?.progressToken;
  let progress = 0;
  return async (title, done, total) => {
    // What the client says meanwhile is heard.
    await new Promise((turn) => setImmediate(turn));
    signal.throwIfAborted();
    if (progressToken === undefined) return;
    const params = { progressToken, progress: ++progress, message: `《${title}》 ${done + 1}/${total}` };
    await sendNotification({ method: "notifications/progress", params });
  };
}

/** Nobody who reads a list of files should be hurried. */
const patience = 60 * 60 * 1000;

async function askedOn(server: Server, message: string, title: string): Promise<boolean> {
  const requestedSchema = {
    type: "object" as const,
    properties: { agree: { type: "boolean" as const, title, default: false } },
    required: ["agree"],
  };
  const { action, content } = await server.elicitInput({ message, requestedSchema }, { timeout: patience });
  return action === "accept" && content?.["agree"] === true;
}
