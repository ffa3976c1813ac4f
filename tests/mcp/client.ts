import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { RequestOptions } from "@modelcontextprotocol/sdk/shared/protocol.js";
import { type CallToolResult, ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { builtCommand } from "../cli/built.js";

/** What a person at the client does with a question. */
export type Person = (message: string) => {
  readonly action: "accept" | "decline" | "cancel";
  readonly content?: { readonly agree: boolean };
};

/** A client of the built command over standard input and output, with a person to ask or without. */
export async function connected(folder: string, person?: Person) {
  const client = new Client({ name: "test", version: "1" }, { capabilities: person ? { elicitation: {} } : {} });
  if (person) client.setRequestHandler(ElicitRequestSchema, ({ params }) => person(params.message) as never);
  const args = [builtCommand(), "mcp", folder];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" });
  await client.connect(transport);
  const call = async (name: string, given: Record<string, unknown> = {}, options: RequestOptions = {}) => {
    const result = (await client.callTool({ name, arguments: given }, undefined, options)) as CallToolResult;
    // biome-ignore lint/suspicious/noExplicitAny: what a tool answers differs from tool to tool.
    const data = result.structuredContent as any;
    const [said] = result.content;
    return { data, text: said?.type === "text" ? said.text : "", isError: result.isError === true };
  };
  return { client, call, pid: transport.pid };
}
