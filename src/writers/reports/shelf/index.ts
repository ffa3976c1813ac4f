import type { ShelfReport } from "./report.js";

/** Every form a comparison of two shelves can take. Loaded when asked for. */
export const shelfReports = {
  terminal: async (): Promise<ShelfReport> => (await import("./terminal.js")).shelfTerminal,
  html: async (): Promise<ShelfReport> => (await import("./html.js")).shelfHtml,
  table: async (): Promise<ShelfReport> => (await import("./table.js")).shelfTable,
  json: async (): Promise<ShelfReport> => (await import("./json.js")).shelfJson,
} as const satisfies Readonly<Record<string, () => Promise<ShelfReport>>>;

export type ShelfReportFormat = keyof typeof shelfReports;
export const isShelfReport = (name: string): name is ShelfReportFormat => Object.hasOwn(shelfReports, name);
