/** Boxes and ticks that fonts of official papers lack: they are drawn where no font has them. */
const signs: Readonly<Record<string, { readonly box?: true; readonly filled?: true; readonly mark?: "tick" | "cross" }>> = {
  "☐": { box: true },
  "□": { box: true },
  "■": { box: true, filled: true },
  "☑": { box: true, mark: "tick" },
  "☒": { box: true, mark: "cross" },
  "✓": { mark: "tick" },
  "✔": { mark: "tick" },
  "√": { mark: "tick" },
  "✗": { mark: "cross" },
  "✘": { mark: "cross" },
};

export const isDrawn = (char: string): boolean => Object.hasOwn(signs, char);

/** In em from the left edge of the character's square and from the baseline, up. */
const [left, right, bottom, top] = [0.12, 0.88, -0.02, 0.74];

/** @param x,y of the square's left edge and the baseline, pt from the page's top left corner */
export function drawSign(document: PDFKit.PDFDocument, char: string, x: number, y: number, size: number): void {
  const { box, filled, mark } = signs[char]!;
  const at = (u: number, v: number): readonly [number, number] => [x + u * size, y - v * size];
  document.save().lineWidth(0.05 * size);
  if (box) {
    document.rect(...at(left, top), (right - left) * size, (top - bottom) * size);
    if (filled) document.fill();
    else document.stroke();
  }
  if (mark === "tick")
    document
      .moveTo(...at(0.26, 0.36))
      .lineTo(...at(0.44, 0.14))
      .lineTo(...at(0.76, 0.62))
      .stroke();
  else if (mark === "cross")
    document
      .moveTo(...at(0.27, 0.14))
      .lineTo(...at(0.73, 0.6))
      .moveTo(...at(0.27, 0.6))
      .lineTo(...at(0.73, 0.14))
      .stroke();
  document.restore();
}
