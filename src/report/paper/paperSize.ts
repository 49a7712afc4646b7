import { InputError } from '../../errors/inputError.js'
import { escapeHtml } from '../escapeHtml.js'
import { fontFamily } from '../theme.js'

/** How large a figure is to be on paper. */
export interface PaperSize {
  readonly widthMm: number
  /** Of the labels of axes; titles are a twelfth larger. */
  readonly fontPt: number
  /** The report's unless stated. */
  readonly font?: string | undefined
}

const mmPerPt = 25.4 / 72
const widthMmMax = 2000
const fontPtMax = 200

/**
 * How many mm a pixel takes where labels of so many pixels have the size asked for. Throws an InputError for sizes that
 * no paper has.
 */
export function pixelMm({ widthMm, fontPt }: PaperSize, labelPx: number): number {
  demandWithin('--width', widthMm, widthMmMax, 'mm')
  demandWithin('--font-size', fontPt, fontPtMax, 'pt')
  return fontPt * mmPerPt / labelPx
}

function demandWithin(field: string, value: number, most: number, unit: string): void {
  if (value > 0 && value <= most) return
  throw new InputError({ field, problem: `found ${value} ${unit}`, allowed: `more than 0 and up to ${most} ${unit}` })
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/**
 * The document as wide as asked, to the hundredth of a mm, in a font; what is less than a pixel is taken from, or left,
 * at the right.
 */
export function onPaper(svg: string, widthPx: number, mmPerPx: number, font: string): string {
  const { width, height } = sizeOf(svg)
  return svg
    .replaceAll(`font-family="${fontFamily}"`, () => `font-family="${escapeHtml(font)}"`)
    .replace(/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/, ` width="${rounded(widthPx * mmPerPx, 2)}mm" `
      + `height="${rounded(height * mmPerPx, 2)}mm" viewBox="0 0 ${rounded(widthPx, 3)} ${height}"`)
    .replace(`<rect width="${width}" `, `<rect width="${rounded(widthPx, 3)}" `)
}

/** Of a drawing of the report, in pixels. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = svg.match(/<svg [^>]*? width="([\d.]+)" height="([\d.]+)"/)!
  return { width: Number(width), height: Number(height) }
}
