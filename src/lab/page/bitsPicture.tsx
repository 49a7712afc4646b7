import { WordGrid } from '../drawing/memory/wordGrid.js'
import { useDrawing } from './useDrawing.js'

const textOf = (bits: ArrayLike<number>): string => Array.prototype.join.call(bits, '')

/** A word as a small picture, with a text for those who do not see it; bits that differ from `stored` are marked. */
export function BitsPicture({ bits, width, label, stored }: {
  readonly bits: ArrayLike<number>
  readonly width: number
  readonly label: string
  readonly stored?: ArrayLike<number>
}) {
  const { canvas } = useDrawing((place, look) => new WordGrid(place, look),
    (drawing) => drawing.draw({ bits, columns: width, ...(stored && { stored }) }), [],
    [textOf(bits), width, stored && textOf(stored)])
  const aspectRatio = `${width} / ${Math.ceil(bits.length / width)}`
  return <canvas ref={canvas} class="bits" role="img" aria-label={label} style={{ aspectRatio }} />
}
