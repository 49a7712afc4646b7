import { InputError } from '../errors/inputError.js'

const grammar = /^\s*([A-Za-z]\w*)(?:\s+(\d+(?:\.\d+)?|\.\d+)\s*%)?\s*$/

/**
 * The assignment `populations.granule.lesioned=0.3` of a lesion in words: `granule 30 %`, or `golgi` for all of its cells.
 * Throws an InputError for another form, or more than all cells.
 */
export function lesionAssignment(lesion: string): string {
  const [, population, percent = '100'] = grammar.exec(lesion) ?? []
  if (population === undefined || Number(percent) > 100) {
    throw new InputError({
      source: '--lesion', problem: `found "${lesion}"`,
      allowed: 'a population and which percentage of its cells is lost, such as "granule 30 %"; without one, all are',
    })
  }
  return `populations.${population}.lesioned=${Number((Number(percent) / 100).toPrecision(12))}`
}
