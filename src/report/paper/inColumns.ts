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

/** How many plots a specification has that may stand beside or below each other, given the rows that facets part. */
export function plotsOf(specification: Specification, rows: Figure['rows']): number {
  const { hconcat, concat, facet = facetIn(specification) } = specification
  if (Array.isArray(hconcat) || Array.isArray(concat)) return ((hconcat ?? concat) as unknown[]).length
  const field = (facet as { field?: string } | undefined)?.field
  return field === undefined ? 1 : new Set(rows.map((row) => row[field])).size
}

/** A specification with so many of its plots beside each other, the others below: fewer need less width, more less height. */
export function inColumns(specification: Specification, columns: number): Specification {
  if (columns === columnsOf(specification)) return specification
  const { hconcat, encoding, ...rest } = specification
  if (Array.isArray(hconcat)) {
    return { ...rest, ...(columns === 1 ? { vconcat: hconcat } : { concat: hconcat, columns }) }
  }
  const facet = facetIn(specification)
  if (facet === undefined) return { ...specification, columns }
  return { ...rest, encoding: { ...encoding as Specification, facet: { ...facet, columns } } }
}
