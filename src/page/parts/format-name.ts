/** A file's format as people call it: docx is Word. */
export const formatName = (format: string): string => (format === "docx" ? "Word" : format.toUpperCase());
