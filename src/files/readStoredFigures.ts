import { join } from 'node:path'
import type { Figure } from '../report/figure.js'
import { figureOf } from '../report/figureOf.js'
import { namesIn } from './namesIn.js'
import { readJson } from './readJson.js'
import { readText } from './readText.js'

const ending = '.vl.json'

/** The figures that a run or study wrote with their specifications, in the order of their names. */
export interface StoredFigures {
  readonly names: readonly string[]
  /** Throws an InputError that names the file that is missing or broken. */
  read(name: string): Figure
}

export function readStoredFigures(folder: string): StoredFigures {
  const figures = join(folder, 'figures')
  const names = (namesIn(figures) ?? []).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  return {
    names: names.sort(),
    read: (name) => figureOf(name, readJson(join(figures, name + ending)), readText(join(figures, `${name}.csv`))),
  }
}
