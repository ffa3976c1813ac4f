/** What the tools for assistants say of themselves. */
export const mcp = {
  "mcp/no-workspace": "error",
  "mcp/unknown-tool": "error",
  "mcp/bad-ask": "error",
  "mcp/no-plan": "error",
  "mcp/plan-changed": "error",
  "mcp/declined": "info",
  "mcp/nothing-to-do": "info",
} as const;
