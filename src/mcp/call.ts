import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, succeed } from "../diag/types.js";
import { fill } from "../words/fill.js";
import { filesText, resultOf } from "./answer.js";
import { type Plan, planOf } from "./plan.js";
import type { Bench, Tool } from "./tool.js";
import { agreed, isTool, tools } from "./tools.js";

/** Asks the person at the client; null where the client cannot. */
export type AskPerson = ((message: string) => Promise<boolean>) | null;

/** Answers one call of a tool. */
export async function callTool(name: string, given: unknown, bench: Bench, person: AskPerson): Promise<CallToolResult> {
  const refuse = (...faults: readonly Diagnostic[]) => resultOf(fail(...faults), { head: bench.words.mcp.refused }, bench);
  if (!isTool(name)) return refuse(problem("mcp/unknown-tool", { name }));
  const tool = tools[name];
  const asked = (tool.writes ? tool.ask.extend(agreed) : tool.ask).safeParse(given ?? {});
  if (!asked.success) return refuse(...wrongFields(asked.error.issues).map((field) => problem("mcp/bad-ask", { field })));
  if (!tool.writes) {
    const outcome = await tool.run(asked.data as never, bench);
    return resultOf(outcome, { head: outcome.ok ? bench.words.mcp.found : bench.words.mcp.refused }, bench);
  }
  const { confirm, plan, ...ask } = asked.data as { confirm?: boolean; plan?: string };
  return write({ name, tool, ask, confirm: confirm === true, plan }, bench, person);
}

interface Writing {
  readonly name: keyof typeof tools;
  readonly tool: Tool;
  readonly ask: object;
  readonly confirm: boolean;
  /** What the client passes back. */
  readonly plan: string | undefined;
}

/** Writes what somebody has agreed to, and only that: another plan than the one that was seen is told anew. */
async function write(writing: Writing, bench: Bench, person: AskPerson): Promise<CallToolResult> {
  const { name, tool, ask, confirm, plan } = writing;
  const { mcp } = bench.words;
  const refuse = (fault: Diagnostic) => resultOf(fail(fault), { head: mcp.refused }, bench);
  if (person === null && confirm && plan === undefined) return refuse(problem("mcp/no-plan"));
  const seen = await planOf(tool, ask, name, bench);
  if (!seen.outcome.ok) return resultOf(seen.outcome, { head: mcp.refused }, bench);
  if (seen.isEmpty) {
    const { value, diagnostics } = seen.outcome;
    return resultOf(succeed(value, [...diagnostics, problem("mcp/nothing-to-do")]), { head: mcp.found }, bench);
  }
  if (person !== null) {
    const { title } = mcp.tools[name];
    const lines = [fill(mcp.ask, { title, count: seen.files.length }), ...filesText(seen.files, bench)];
    const told = resultOf(seen.outcome, { head: lines.join("\n") }, bench).content[0];
    if (!(await person(told?.type === "text" ? told.text : lines.join("\n")))) return refuse(problem("mcp/declined"));
    // While the person read it, files may have changed.
    const now = await planOf(tool, ask, name, bench);
    return now.id === seen.id ? carryOut(writing, seen, bench) : refuse(problem("mcp/plan-changed"));
  }
  if (confirm) return plan === seen.id ? carryOut(writing, seen, bench) : refuse(problem("mcp/plan-changed"));
  const head = fill(mcp.planned, { count: seen.files.length });
  const data = { state: "planned", plan: seen.id };
  return resultOf(seen.outcome, { head, files: seen.files, next: fill(mcp.next, { plan: seen.id }), data }, bench);
}

async function carryOut({ tool, ask }: Writing, { files }: Plan, bench: Bench): Promise<CallToolResult> {
  const { mcp } = bench.words;
  const outcome = await tool.run(ask as never, bench);
  if (!outcome.ok) return resultOf(outcome, { head: mcp.refused }, bench);
  return resultOf(outcome, { head: fill(mcp.done, { count: files.length }), files, data: { state: "done" } }, bench);
}

/** The arguments that are wrong, each once. */
const wrongFields = (issues: readonly { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] }[]) => [
  ...new Set(issues.flatMap(({ path, keys }) => keys ?? [path.map(String).join(".")])),
];
