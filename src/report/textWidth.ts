/** Advance widths of Helvetica from space to tilde, in thousandths of the font size (Adobe Core 14 font metrics). */
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const otherAdvance = 600

/** The width of a line of text in pixels, the same on every machine: static figures are laid out with it. */
export function textWidth(text: string, fontSizePx: number): number {
  let thousandths = 0
  for (const letter of text) thousandths += advances[letter.codePointAt(0)! - 32] ?? otherAdvance
  return (thousandths * fontSizePx) / 1000
}
