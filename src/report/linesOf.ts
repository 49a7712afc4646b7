import { textWidth } from './textWidth.js'

/**
 * A text in lines that are no wider than so many pixels: broken after commas and semicolons where all between them fits,
 * otherwise between words; a word that is wider has a line of its own.
 */
export function linesOf(text: string, widthPx: number, fontSizePx: number): string[] {
  const fits = (part: string): boolean => textWidth(part, fontSizePx) <= widthPx
  const clauses = text.split(/(?<=[,;]) /)
  const lines: string[] = []
  for (const part of clauses.every(fits) ? clauses : text.split(' ')) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} ${part}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}
