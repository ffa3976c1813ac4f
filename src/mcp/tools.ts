import type { Tool as ListedTool } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { Words } from "../words/types.js";
import { readingTools } from "./reading.js";
import type { Tool } from "./tool.js";
import { writingTools } from "./writing.js";

/** Every tool by its name: those that look, then those that change. */
export const tools: Readonly<Record<keyof Words["mcp"]["tools"], Tool>> = { ...readingTools, ...writingTools };

export const isTool = (name: string): name is keyof typeof tools => Object.hasOwn(tools, name);

/** What a client that cannot ask its person passes on instead. */
export const agreed = { confirm: z.boolean().optional(), plan: z.string().optional() };

/** The tools as clients list them. */
export const listed = ({ mcp }: Words): ListedTool[] =>
  (Object.keys(tools) as (keyof typeof tools)[]).map((name) => {
    const { ask, writes } = tools[name];
    const { title, does } = mcp.tools[name];
    return {
      ...{ name, title, description: does },
      inputSchema: described(writes ? ask.extend(agreed) : ask, mcp.fields),
      annotations: { title, readOnlyHint: !writes, destructiveHint: writes, idempotentHint: !writes, openWorldHint: false },
    };
  });

/** The schema of a tool with what each argument is. */
function described(ask: z.ZodObject, about: Readonly<Record<string, string>>): ListedTool["inputSchema"] {
  const { $schema: _, ...schema } = z.toJSONSchema(ask, { io: "input" });
  const properties = Object.entries(schema.properties ?? {}).map(([name, one]) => {
    const plain = typeof one === "object" ? one : {};
    return [name, { ...plain, ...(about[name] !== undefined && { description: about[name] }) }] as const;
  });
  return { ...schema, type: "object", properties: Object.fromEntries(properties) } as ListedTool["inputSchema"];
}
