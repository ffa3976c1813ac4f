import type { Writer } from "./writer.js";

/** Every format and how to get its writer. Loaded when asked for: docx and pdfkit alone cost 130 ms of a cold start. */
export const writers = {
  docx: async (): Promise<Writer> => (await import("./docx/index.js")).writeDocx,
  pdf: async (): Promise<Writer> => (await import("./pdf/index.js")).writePdf,
  html: async (): Promise<Writer> => (await import("./html/index.js")).writeHtml,
  md: async (): Promise<Writer> => (await import("./md/index.js")).writeMarkdown,
  txt: async (): Promise<Writer> => (await import("./txt/index.js")).writeText,
  json: async (): Promise<Writer> => (await import("./json/index.js")).writeJson,
  xlsx: async (): Promise<Writer> => (await import("./xlsx/index.js")).writeXlsx,
} as const satisfies Readonly<Record<string, () => Promise<Writer>>>;

export type Format = keyof typeof writers;

export const formats = Object.keys(writers) as readonly Format[];

export const isFormat = (name: string): name is Format => Object.hasOwn(writers, name);
