import { useEffect, useState } from "preact/hooks";

/** So long nobody types on, in milliseconds: then what was typed is asked about. */
const pause = 300;

/** A value as it was when it was last left alone. */
export function useLater<T>(value: T, milliseconds = pause): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
