import type { Report } from "./report.js";

/** Every form a comparison can take and how to get it. Loaded when asked for. */
export const reports = {
  terminal: async (): Promise<Report> => (await import("./terminal/index.js")).reportTerminal,
  html: async (): Promise<Report> => (await import("./html/index.js")).reportHtml,
  table: async (): Promise<Report> => (await import("./table/index.js")).reportTable,
  redline: async (): Promise<Report> => (await import("./redline/index.js")).reportRedline,
  decision: async (): Promise<Report> => (await import("./decision/index.js")).reportDecision,
  json: async (): Promise<Report> => (await import("./json.js")).reportJson,
} as const satisfies Readonly<Record<string, () => Promise<Report>>>;

export type ReportFormat = keyof typeof reports;
export const reportFormats = Object.keys(reports) as readonly ReportFormat[];
export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(reports, name);
