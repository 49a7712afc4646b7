import { InputError } from '../../errors/inputError.js'
import type { Figure } from '../figure.js'
import { renderFigure } from '../renderFigure.js'
import { fontFamily } from '../theme.js'
import { fittedTexts } from './fittedTexts.js'
import { columnsOf, inColumns, plotsOf } from './inColumns.js'
import { onPaper, pixelMm, sizeOf, type PaperSize } from './paperSize.js'
import { hasImages, resized, widthsOf, type Factors } from './resized.js'

/** What a page has room for, above a caption. */
export const pageHeightMm = 240

const labelPx = 12
const paddingPx = 12
const tries = 8
/** The least width of plots, as parts of that in the report and in pixels: of several beside each other, and of one alone. */
const least = { beside: { factor: 0.3, px: 100 }, alone: { factor: 0.2, px: 60 }, images: 0.75 }
/** Plots become lower as they become narrower, down to this part of their height, and to the other for a page. */
const lowest = { narrow: 0.65, page: 0.4 }

/**
 * A figure as an SVG document of a width in mm whose labels have a size in pt: the plots are laid out anew, as wide as
 * is left for them, in as many columns as there is room for, and no higher than a page if that can be. Throws an InputError
 * that names the least width where there is no room even so, and for sizes that no paper has.
 */
export async function paperFigure(figure: Figure, { widthMm, fontPt, font = fontFamily }: PaperSize): Promise<string> {
  const mmPerPx = pixelMm({ widthMm, fontPt }, labelPx)
  const wantedPx = widthMm / mmPerPx
  const fitted = await inFewerColumns(figure, wantedPx)
  if (typeof fitted === 'number') {
    const allowed = `at least ${Math.ceil(fitted * mmPerPx)} mm for its labels and plots, or a smaller --font-size`
    throw new InputError({ field: '--width', problem: `found ${widthMm} mm`, allowed })
  }
  const mostPx = pageHeightMm / mmPerPx
  const svg = await onPage(await inMoreColumns(figure, fitted, wantedPx, mostPx), wantedPx, mostPx)
  return onPaper(svg, wantedPx, mmPerPx, font)
}

/** A drawing, and how much larger its plots are than in the figure. */
interface Fitted {
  readonly figure: Figure
  readonly factors: Factors
  readonly svg: string
}

/** The figure in the most columns that have room; the least width in pixels instead where even one has none. */
async function inFewerColumns(figure: Figure, wantedPx: number): Promise<Fitted | number> {
  for (let columns = columnsOf(figure.specification); columns >= 1; columns--) {
    const fitted = await fittedTo(wantedPx, { ...figure, specification: inColumns(figure.specification, columns) }, columns)
    if (typeof fitted !== 'number' || columns === 1) return fitted
  }
  throw new Error('a figure has at least one column')
}

/** The figure in more columns, as long as it is higher than a page and they have room: plots become smaller. */
async function inMoreColumns(figure: Figure, fitted: Fitted, wantedPx: number, mostPx: number): Promise<Fitted> {
  const plots = plotsOf(figure.specification, figure.rows)
  let best = fitted
  for (let columns = columnsOf(fitted.figure.specification) + 1; columns <= plots && heightOf(best) > mostPx; columns++) {
    const next = await fittedTo(wantedPx, { ...figure, specification: inColumns(figure.specification, columns) }, columns)
    if (typeof next === 'number') break
    if (heightOf(next) < heightOf(best)) best = next
  }
  return best
}

const heightOf = ({ svg }: Fitted): number => sizeOf(svg).height

const drawn = async (figure: Figure, factors: Factors, wantedPx: number): Promise<Fitted> => {
  const specification = resized(figure.specification, factors)
  return { figure, factors, svg: (await renderFigure(fittedTexts({ ...figure, specification }, wantedPx - paddingPx))).svg }
}

const lower = (across: number): number => Math.min(1, Math.max(lowest.narrow, across))

/** The figure drawn at that width; the least width in pixels instead where it is less. */
async function fittedTo(wantedPx: number, figure: Figure, columns: number): Promise<Fitted | number> {
  const widths = widthsOf(figure.specification)
  const { factor, px } = columns > 1 ? least.beside : least.alone
  const leastAcross = hasImages(figure.specification) ? least.images : Math.max(factor, px / Math.min(...widths))
  let slope = widths.reduce((sum, width) => sum + width, 0)
  let across = Math.max(leastAcross, Math.min(1, wantedPx / (slope + 60 * widths.length)))
  let before: { readonly across: number; readonly width: number } | undefined
  let narrower: Fitted | undefined
  for (let attempt = 0; attempt < tries; attempt++) {
    const fitted = await drawn(figure, { across, down: lower(across) }, wantedPx)
    const { width } = sizeOf(fitted.svg)
    if (Math.abs(width - wantedPx) < 1) return fitted
    if (width > wantedPx && across === leastAcross) return width
    if (width < wantedPx && !(narrower && sizeOf(narrower.svg).width > width)) narrower = fitted
    if (before && across !== before.across && width !== before.width) slope = (width - before.width) / (across - before.across)
    before = { across, width }
    across = Math.max(leastAcross, across + (wantedPx - width) / slope)
  }
  // Labels that come and go as plots grow leave no width that is met.
  return narrower ?? before!.width
}

/** The drawing with lower plots where it is higher than a page, as far as they can be. */
async function onPage(fitted: Fitted, wantedPx: number, mostPx: number): Promise<string> {
  const { figure, factors: { across, down }, svg } = fitted
  const high = sizeOf(svg).height
  if (high <= mostPx) return svg
  const flat = await drawn(figure, { across, down: lowest.page }, wantedPx)
  const low = sizeOf(flat.svg).height
  if (low >= mostPx) return low < high ? flat.svg : svg
  const between = lowest.page + (down - lowest.page) * (mostPx - low) / (high - low)
  const better = await drawn(figure, { across, down: between }, wantedPx)
  return sizeOf(better.svg).height <= mostPx ? better.svg : flat.svg
}
