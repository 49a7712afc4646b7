import type { Circuit } from '../../circuit/circuit.js'

/** Ticks as a time, without the rounding errors of the product. */
export const milliseconds = (ticks: number, { resolutionMs }: Circuit): string =>
  `${Number((ticks * resolutionMs).toPrecision(15))}*ms`

export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const widthMax = 120

/** A text as lines of a comment. */
export function comment(text: string): string[] {
  const lines = ['#']
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (lines.at(-1)!.length + 1 + word.length > widthMax && lines.at(-1) !== '#') lines.push('#')
    lines[lines.length - 1] += ` ${word}`
  }
  return lines
}

/** An assignment of a call, in lines of at most `widthMax` columns where that can be. */
export function call(variable: string, called: string, parameters: readonly string[]): string[] {
  const whole = `${variable} = ${called}(${parameters.join(', ')})`
  if (whole.length <= widthMax) return [whole]
  const lines: string[] = []
  let line = '   '
  for (const [index, parameter] of parameters.entries()) {
    const piece = ` ${parameter}${index === parameters.length - 1 ? ')' : ','}`
    if (line.length + piece.length > widthMax) {
      lines.push(line)
      line = '   '
    }
    line += piece
  }
  return [`${variable} = ${called}(`, ...lines, line]
}
