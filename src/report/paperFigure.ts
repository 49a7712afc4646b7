import { InputError } from '../errors/inputError.js'
import { escapeHtml } from './escapeHtml.js'
import type { Figure } from './figure.js'
import { renderFigure } from './renderFigure.js'
import { stacked } from './stacked.js'
import { fontFamily } from './theme.js'

/** How large a figure is to be on paper. */
export interface PaperSize {
  readonly widthMm: number
  /** Of the labels of axes; titles are a twelfth larger. */
  readonly fontPt: number
  /** The report's unless stated. */
  readonly font?: string | undefined
}

const labelPx = 12
const mmPerPt = 25.4 / 72
const tries = 6
/** Plots become no narrower than this part of their width in the report: beside each other, and below each other. */
const factorMin = { beside: 0.4, below: 0.2 }
const widthMmMax = 2000
const fontPtMax = 200

/**
 * A figure as an SVG document of a width in mm whose labels have a size in pt: the plots are laid out anew, as wide as
 * is left for them, and below each other where there is no room beside each other. Throws an InputError that names the
 * least width where there is no room even so, and for sizes that no paper has.
 */
export async function paperFigure(figure: Figure, { widthMm, fontPt, font = fontFamily }: PaperSize): Promise<string> {
  demandWithin('--width', widthMm, widthMmMax, 'mm')
  demandWithin('--font-size', fontPt, fontPtMax, 'pt')
  const mmPerPx = fontPt * mmPerPt / labelPx
  const wantedPx = widthMm / mmPerPx
  let fitted = await fittedTo(wantedPx, figure, factorMin.beside)
  if (typeof fitted === 'number') {
    fitted = await fittedTo(wantedPx, { ...figure, specification: stacked(figure.specification) }, factorMin.below)
  }
  if (typeof fitted === 'number') {
    const allowed = `at least ${Math.ceil(fitted * mmPerPx)} mm for its labels and plots, or a smaller --font-size`
    throw new InputError({ field: '--width', problem: `found ${widthMm} mm`, allowed })
  }
  const { width, height } = sizeOf(fitted)
  return fitted.replace(/ width="[^"]*" height="[^"]*"/, ` width="${mm(width * mmPerPx)}mm" height="${mm(height * mmPerPx)}mm"`)
    .replaceAll(`font-family="${fontFamily}"`, () => `font-family="${escapeHtml(font)}"`)
}

/** The figure as an SVG of that width; the least width in pixels instead where it is less. */
async function fittedTo(wantedPx: number, figure: Figure, least: number): Promise<string | number> {
  let factor = 1
  let slope = plotWidth(figure.specification)
  let svg = ''
  let before: { readonly factor: number; readonly width: number } | undefined
  for (let attempt = 0; attempt < tries; attempt++) {
    svg = (await renderFigure({ ...figure, specification: resized(figure.specification, factor) })).svg
    const { width } = sizeOf(svg)
    if (Math.abs(width - wantedPx) < 1) break
    if (before && factor !== before.factor && width !== before.width) slope = (width - before.width) / (factor - before.factor)
    before = { factor, width }
    const next = Math.max(least, factor + (wantedPx - width) / slope)
    if (next === factor) return width
    factor = next
  }
  return svg
}

function demandWithin(field: string, value: number, most: number, unit: string): void {
  if (value > 0 && value <= most) return
  throw new InputError({ field, problem: `found ${value} ${unit}`, allowed: `more than 0 and up to ${most} ${unit}` })
}

const mm = (value: number): number => Number(value.toFixed(2))

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = svg.match(/<svg [^>]*? width="([\d.]+)" height="([\d.]+)"/)!
  return { width: Number(width), height: Number(height) }
}

type Specification = Figure['specification']
const isObject = (value: unknown): value is Specification =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const parts = ['concat', 'hconcat', 'vconcat'] as const

/** The specification with all plots, or their steps, wider by a factor. */
function resized(specification: Specification, factor: number): Specification {
  const copy: Specification = { ...specification }
  for (const part of parts) {
    if (Array.isArray(copy[part])) copy[part] = copy[part].map((inner: Specification) => resized(inner, factor))
  }
  if (isObject(copy['spec'])) copy['spec'] = resized(copy['spec'], factor)
  const { width } = copy
  if (typeof width === 'number') copy['width'] = width * factor
  if (isObject(width) && typeof width['step'] === 'number') {
    copy['width'] = { step: width['step'] * factor }
    const { height } = copy
    if (isObject(height) && typeof height['step'] === 'number') copy['height'] = { step: height['step'] * factor }
  }
  return copy
}

/** How wide the plots of a specification are beside each other; where that cannot be told, about. */
function plotWidth(specification: Specification): number {
  const inner = (part: (typeof parts)[number]): number[] => (specification[part] as Specification[]).map(plotWidth)
  if (Array.isArray(specification['hconcat'])) return inner('hconcat').reduce((sum, width) => sum + width, 0)
  if (Array.isArray(specification['vconcat'])) return Math.max(...inner('vconcat'))
  if (Array.isArray(specification['concat'])) {
    const columns = Number(specification['columns'] ?? specification['concat'].length)
    return inner('concat').slice(0, columns).reduce((sum, width) => sum + width, 0)
  }
  if (isObject(specification['spec'])) return Number(specification['columns'] ?? 1) * plotWidth(specification['spec'])
  const { facet } = (specification['encoding'] ?? {}) as { facet?: { columns?: number } }
  if (facet?.columns !== undefined) return facet.columns * Number(specification['width'])
  return typeof specification['width'] === 'number' ? specification['width'] : 300
}
