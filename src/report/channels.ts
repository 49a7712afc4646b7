/** A piece of a Vega-Lite specification. */
export type Piece = Record<string, unknown>

/** An encoding channel that shows a column of numbers. */
export const quantitative = (field: string, more: Piece = {}): Piece => ({ field, type: 'quantitative', ...more })

/** An encoding channel that shows a column of names. */
export const nominal = (field: string, more: Piece = {}): Piece => ({ field, type: 'nominal', ...more })

/** Lines of a tooltip: column, its title with unit, and how a number is written. */
export const tooltipOf = (lines: readonly (readonly [field: string, title: string, format?: string])[]): Piece[] =>
  lines.map(([field, title, format]) => (format === undefined ? { field, title } : { field, title, format }))

/** Four significant digits, without trailing zeros. */
export const fourDigits = '.4~g'

/** Tooltip lines of a mean's 95 % interval. */
export const intervalLines = [['low', '95 % from', fourDigits], ['high', '95 % to', fourDigits]] as const

/** `1 replicate`, `5 replicates`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Of a scale of numbers: the axis ends a little beyond the values, so that no mark lies half outside of the plot. */
export const edge: Piece = { nice: false, padding: 9 }
