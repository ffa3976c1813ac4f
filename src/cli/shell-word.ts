/** A path as one word of a command line: in quotes where a shell would take it for several. */
export const shellWord = (path: string): string => (/^[\p{L}\p{N}._\-/\\:，。]+$/u.test(path) ? path : `"${path}"`);
