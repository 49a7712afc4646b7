import type { Figure } from '../figure.js'

type Specification = Figure['specification']

/** How much wider and higher plots become. */
export interface Factors {
  readonly across: number
  readonly down: number
}

/** Where a specification lists plots. */
export const lists = ['concat', 'hconcat', 'vconcat'] as const

/** The specification with each plot in it, those within others too, replaced. */
export function eachPlot(specification: Specification, change: (plot: Specification) => Specification): Specification {
  const list = lists.find((part) => Array.isArray(specification[part]))
  if (list !== undefined) {
    return { ...specification, [list]: (specification[list] as Specification[]).map((plot) => eachPlot(plot, change)) }
  }
  const { spec } = specification
  return spec === undefined ? change(specification) : { ...specification, spec: eachPlot(spec as Specification, change) }
}

/**
 * The specification with all plots, or their steps, larger by factors. Pictures keep their shape, and so do cells, which
 * only become wider where there is more room than they need.
 */
export function resized(specification: Specification, { across, down }: Factors): Specification {
  return eachPlot(specification, (plot) => {
    const below = isPicture(plot) || hasImages(plot) ? across : isStep(plot['width']) ? Math.min(across, 1) : down
    return {
      ...plot,
      ...(hasImages(plot) && { layer: layersOf(plot).map((layer) => ({ ...layer, mark: largerMark(layer['mark'], across) })) }),
      ...('width' in plot && { width: larger(plot['width'], across) }),
      ...('height' in plot && !hasOwnHeight(plot) && { height: larger(plot['height'], below) }),
    }
  })
}

function larger(size: unknown, factor: number): unknown {
  if (typeof size === 'number') return size * factor
  return isStep(size) ? { step: size.step * factor } : size
}

const isStep = (size: unknown): size is { readonly step: number } =>
  typeof (size as { step?: unknown } | undefined)?.step === 'number'

/** A mark of an image, and of its note, that have their sizes in pixels. */
const largerMark = (mark: unknown, factor: number): Specification => Object.fromEntries(
  Object.entries(mark as Specification).map(([name, value]) =>
    [name, typeof value === 'number' && ['width', 'height', 'dy'].includes(name) ? value * factor : value]))

/** Whether a figure is of images with notes, which need their width. */
export const hasImages = (plot: Specification): boolean =>
  layersOf(plot).some(({ mark }) => (mark as { type?: unknown } | undefined)?.type === 'image')

const layersOf = (plot: Specification): Specification[] => (plot['layer'] as Specification[] | undefined) ?? [plot]

type Placed = Partial<Record<'x' | 'y', { readonly axis?: unknown; readonly scale?: { readonly range?: unknown } }>>

const placesOf = (plot: Specification): Placed[] => layersOf(plot).map(({ encoding }) => (encoding ?? {}) as Placed)

/** A plot without axes: its shape says something. */
const isPicture = (plot: Specification): boolean =>
  placesOf(plot).some(({ x, y }) => x?.axis === null && y?.axis === null)

/** Whether parts of a plot have their places in pixels. */
const hasOwnHeight = (plot: Specification): boolean => placesOf(plot).some(({ y }) => y?.scale?.range !== undefined)

/** The widths of the plots of a specification that stand beside each other; where that cannot be told, about. */
export function widthsOf(specification: Specification): number[] {
  const { hconcat, vconcat, concat, columns, spec, encoding, width } = specification
  const inner = (plots: unknown): number[] => (plots as Specification[]).map((plot) => sum(widthsOf(plot)))
  if (Array.isArray(hconcat)) return inner(hconcat)
  if (Array.isArray(vconcat)) return [Math.max(...inner(vconcat))]
  if (Array.isArray(concat)) return inner(concat).slice(0, Number(columns ?? concat.length))
  const { facet } = (encoding ?? {}) as { facet?: { columns?: number } }
  const own = spec === undefined ? typeof width === 'number' ? width : 300 : sum(widthsOf(spec as Specification))
  return Array.from({ length: Number(columns ?? facet?.columns ?? 1) }, () => own)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
