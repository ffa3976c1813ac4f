const digits = "零一二三四五六七八九";

/** 1 to 9999 as Chinese ordinals are written: 十二, 一百零一, 一千零二十. */
export function chinese(n: number): string {
  let text = "";
  let gap = false;
  for (const [value, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / value) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? "零" : "") + digits[digit] + unit;
      gap = false;
    }
  }
  return text.replace(/^一十/, "十");
}
