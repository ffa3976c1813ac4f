/**
 * A value of a PDF in writing (PDF 1.7, 7.3), as pdfkit keeps it: strings are names, `String` objects are texts, bytes are hexadecimal
 * strings; what has a class of its own (a reference, a name tree) writes itself. One character is one byte.
 */
export function pdfValue(value: unknown): string {
  if (typeof value === "string") return `/${value}`;
  if (typeof value === "number") return String(Math.round(value * 1e6) / 1e6);
  if (value instanceof String) return pdfText(String(value));
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString("hex")}>`;
  if (value instanceof Date) return `(D:${value.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z)`;
  if (Array.isArray(value)) return `[${value.map((one: unknown) => pdfValue(one ?? null)).join(" ")}]`;
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return pdfDictionary(value);
  return String(value);
}

function pdfDictionary(entries: object): string {
  const written = Object.entries(entries).filter(([, value]) => value !== undefined);
  return `<<${written.map(([key, value]) => `/${key} ${pdfValue(value)}`).join(" ")}>>`;
}

/** Text in bytes where it is of the first 128 characters, else in UTF-16 with its mark (PDF 1.7, 7.9.2.2). */
function pdfText(text: string): string {
  const bytes = /[^\0-\x7f]/.test(text) ? Buffer.from(`\ufeff${text}`, "utf16le").swap16() : Buffer.from(text, "latin1");
  return `(${bytes.toString("latin1").replace(/[\n\r\t\b\f()\\]/g, (char) => escapes[char]!)})`;
}

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "(": "\\(",
  ")": "\\)",
  "\\": "\\\\",
};
