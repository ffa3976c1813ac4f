/**
 * A set of three characters each that is asked only whether it holds one (a Bloom filter): as many texts in a set take fifty times the
 * room. It never forgets, and says yes to one in some hundreds that it does not hold.
 */
export type Filter = Uint32Array;

/** @param bits a power of two, at best a dozen for each entry */
export const filterOf = (bits: number): Filter => new Uint32Array(bits / 32);

const first = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
const second = (hash: number, b: number, c: number): number => Math.imul(hash ^ (hash >>> 15) ^ (b << 16) ^ c, 0x27d4eb2f) | 1;
/** Of each entry. */
const marks = 4;

/** Puts in the three characters of a text from a place on. */
export function put(filter: Filter, text: string, at: number): void {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  const mask = filter.length * 32 - 1;
  let hash = first(a, b, c);
  const step = second(hash, b, c);
  for (let i = 0; i < marks; i++, hash = (hash + step) | 0) {
    const bit = (hash ^ (hash >>> 16)) & mask;
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
}

export function holds(filter: Filter, a: number, b: number, c: number): boolean {
  const mask = filter.length * 32 - 1;
  let hash = first(a, b, c);
  const step = second(hash, b, c);
  for (let i = 0; i < marks; i++, hash = (hash + step) | 0) {
    const bit = (hash ^ (hash >>> 16)) & mask;
    if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}
