import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/**
 * The numbers of a text, with spaces, commas, semicolons or line ends between them; square brackets around a list are
 * allowed, as JSON has them. Throws an InputError that names the line of the first entry that is no number.
 */
export function parseNumberList(text: string, source: string): number[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
    line.split(/[\s,;[\]]+/).filter((entry) => entry !== '').map((entry) => {
      const value = Number(entry)
      if (Number.isFinite(value)) return value
      const allowed = 'numbers with spaces, commas or line ends between them'
      throw new InputError({ source, field: `line ${index + 1}`, problem: `found ${shown(entry)}`, allowed })
    }))
}
