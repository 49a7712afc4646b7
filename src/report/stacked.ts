import type { Figure } from './figure.js'

type Specification = Figure['specification']

/** A specification whose plots stand below each other where they stood beside each other: it needs less width. */
export function stacked(specification: Specification): Specification {
  const { hconcat, columns: _columns, ...rest } = specification
  const below = hconcat === undefined ? rest : { ...rest, vconcat: hconcat }
  const isWrapped = ['concat', 'facet', 'repeat'].some((part) => part in below)
  const encoding = below['encoding'] as { facet?: Specification } | undefined
  return {
    ...below,
    ...Object.fromEntries(['concat', 'vconcat'].flatMap((part) =>
      (Array.isArray(below[part]) ? [[part, below[part].map(stacked)]] : []))),
    ...(isWrapped && { columns: 1 }),
    ...(encoding?.facet !== undefined && { encoding: { ...encoding, facet: { ...encoding.facet, columns: 1 } } }),
  }
}
