import { InputError } from '../../errors/inputError.js'
import type { Film } from '../../experiments/experiment.js'
import { filmStrip, stripColumnsIn, stripLabelPx } from '../filmFigures.js'
import { fontFamily } from '../theme.js'
import { onPaper, pixelMm, type PaperSize } from './paperSize.js'

/** The most pictures of a reel in a strip, however wide. */
const columnsMost = 20

/**
 * A film as a strip of as many pictures as have room in a width in mm, with labels of a size in pt. Throws an InputError
 * where there is no room for one, and for sizes that no paper has.
 */
export function paperStrip(film: Film, size: PaperSize): { readonly svg: string; readonly caption: string } {
  const mmPerPx = pixelMm(size, stripLabelPx)
  const widthPx = size.widthMm / mmPerPx
  const columns = Math.min(columnsMost, stripColumnsIn(widthPx))
  if (columns < 1) {
    throw new InputError({
      field: '--width', problem: `found ${size.widthMm} mm`, allowed: 'room for a picture, or a smaller --font-size',
    })
  }
  const { figure, svg } = filmStrip(film, columns)
  return { svg: onPaper(svg, widthPx, mmPerPx, size.font ?? fontFamily), caption: figure.caption }
}
