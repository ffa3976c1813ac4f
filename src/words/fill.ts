/** `{name}`, and `{name|one|several}`. */
const place = /\{([a-zA-Z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/** How values become words, and how many one tells of. */
export interface Filling<Value> {
  readonly word: (value: Value) => string;
  readonly count: (value: Value) => number;
}

/** A sentence with its places filled in; a place that nothing is given for stays. */
export const fillWith = <Value>(
  sentence: string,
  data: Readonly<Record<string, Value>>,
  { word, count }: Filling<Value>,
): string =>
  sentence.replace(place, (whole: string, key: string, one: string | undefined, several: string | undefined) => {
    if (!Object.hasOwn(data, key)) return whole;
    const value = data[key]!;
    if (one === undefined || several === undefined) return word(value);
    return count(value) === 1 ? one : several;
  });

/** The same for plain words and numbers: what the page fills in. */
export const fill = (sentence: string, data: Readonly<Record<string, string | number>>): string =>
  fillWith(sentence, data, { word: String, count: Number });
