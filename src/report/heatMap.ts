import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'

/** Cells as wide as the axes have room for. */
const cellPixels = 18

const place = ({ key, title }: Plot['x']): Piece =>
  nominal(key, { title, sort: null, axis: { labelAngle: 0, labelOverlap: true } })

/** A plot of cells: a rectangle at each x and y, whose colour says its value. Light is low, dark is high. */
export function heatMap({ x, y, colour }: Plot & { readonly mark: 'cells' }, panel: Piece): Piece {
  const scale = { scheme: 'blues', ...(colour!.scale === 'log' && { type: 'log' }) }
  return {
    ...panel, width: { step: cellPixels }, height: { step: cellPixels },
    mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 1 },
    encoding: {
      x: place(x), y: place(y),
      color: quantitative(colour!.key, {
        title: colour!.title, scale, legend: { format: '~g', gradientLength: 160, titleLimit: 160 },
      }),
      tooltip: tooltipOf([[x.key, x.title], [y.key, y.title], [colour!.key, colour!.title, fourDigits]]),
    },
  }
}
