import type { Figure } from '../figure.js'

type Specification = Figure['specification']

/** The part of a specification that its columns are stated in. */
const facetIn = ({ encoding }: Specification): Specification | undefined =>
  (encoding as { facet?: Specification } | undefined)?.facet

/** How many plots of a specification may stand beside each other. */
export function columnsOf(specification: Specification): number {
  const { hconcat, concat, columns } = specification
  if (Array.isArray(hconcat)) return hconcat.length
  if (Array.isArray(concat)) return Math.min(Number(columns ?? concat.length), concat.length)
  return Number(columns ?? facetIn(specification)?.['columns'] ?? 1)
}

/** A specification with so many of its plots beside each other, the others below: fewer need less width. */
export function inColumns(specification: Specification, columns: number): Specification {
  if (columns >= columnsOf(specification)) return specification
  const { hconcat, encoding, ...rest } = specification
  if (Array.isArray(hconcat)) {
    return { ...rest, ...(columns === 1 ? { vconcat: hconcat } : { concat: hconcat, columns }) }
  }
  const facet = facetIn(specification)
  if (facet === undefined) return { ...specification, columns }
  return { ...rest, encoding: { ...encoding as Specification, facet: { ...facet, columns } } }
}
