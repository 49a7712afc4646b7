import { depths, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'
import { withOpacity, type Scheme } from '../scheme.js'

/** A straight piece of a fibre. */
export type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number]

/** From a cell to the one of the same number in another population. */
export const joins = (from: PlacedPopulation, to: PlacedPopulation, cell: number): Segment =>
  [from.x[cell]!, from.y[cell]!, to.x[cell]!, to.y[cell]!]

/** From the rosette of a mossy fibre down through the white matter. */
export const mossyFibre = ({ height }: FoliumLayout, { x, y }: PlacedPopulation, cell: number): Segment =>
  [x[cell]!, y[cell]!, x[cell]!, depths.whiteMatter * height]

/** Numbers of all cells of a population. */
export const everyCell = ({ count }: PlacedPopulation): Uint32Array =>
  Uint32Array.from({ length: count }, (_, cell) => cell)

/** How much fainter fibres are drawn that are closer to each other than a few pixels: 1 where they are not. */
export const thinness = ({ left, right }: FoliumLayout, count: number): number =>
  Math.min(1, Math.max(0.15, (right - left) / Math.max(1, count) / 5))

export function strokeSegments(
  context: CanvasRenderingContext2D, cells: Uint32Array, colour: string, segment: (cell: number) => Segment,
): void {
  context.strokeStyle = colour
  context.beginPath()
  for (const cell of cells) {
    const [fromX, fromY, toX, toY] = segment(cell)
    context.moveTo(fromX, fromY)
    context.lineTo(toX, toY)
  }
  context.stroke()
}

export function fillDiscs(
  context: CanvasRenderingContext2D, { x, y }: PlacedPopulation, cells: ArrayLike<number>, radius: number,
): void {
  context.beginPath()
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    context.moveTo(x[cell]! + radius, y[cell]!)
    context.arc(x[cell]!, y[cell]!, radius, 0, 2 * Math.PI)
  }
  context.fill()
}

const steps = 40

/** Goes on with a path along the folium at some depth, from one place across it to another. */
export function pathAlong(
  context: CanvasRenderingContext2D, { left, right, place }: FoliumLayout, depth: number, from = 0, to = 1,
): void {
  for (let step = 0; step <= steps; step++) {
    const across = from + ((to - from) * step) / steps
    context.lineTo(left + across * (right - left), place(across, depth))
  }
}

/** A path around what lies between two depths. */
export function pathAround(
  context: CanvasRenderingContext2D, layout: FoliumLayout, upper: number, lower: number, from = 0, to = 1,
): void {
  context.beginPath()
  pathAlong(context, layout, upper, from, to)
  pathAlong(context, layout, lower, to, from)
  context.closePath()
}

/** The ground of the molecular and the granular layer, and the pia. */
export function paintLayers(context: CanvasRenderingContext2D, layout: FoliumLayout, scheme: Scheme): void {
  const granular = withOpacity(scheme.roles.granule, scheme.name === 'light' ? 0.05 : 0.07)
  const layers = [[depths.pia, depths.molecular, scheme.shade], [depths.purkinje, depths.granular, granular]] as const
  for (const [upper, lower, fill] of layers) {
    pathAround(context, layout, upper, lower)
    context.fillStyle = fill
    context.fill()
  }
  context.strokeStyle = scheme.frame
  context.lineWidth = 1.25
  context.beginPath()
  pathAlong(context, layout, depths.pia)
  context.stroke()
}

/** A dendritic tree, flat in the animal and seen from its edge: a candelabrum where there is room, else its trunk. */
export function paintTree(
  context: CanvasRenderingContext2D, { left, right, place, height }: FoliumLayout,
  { x, y, count, radius }: PlacedPopulation, cell: number, colour: string,
): void {
  const [at, soma] = [x[cell]!, y[cell]!]
  const top = place((at - left) / (right - left), depths.pia) + 0.02 * height
  const spread = Math.min(12, ((right - left) / count) * 0.4)
  context.strokeStyle = colour
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(at, soma - radius)
  context.lineTo(at, top)
  if (spread >= 3) {
    for (const [from, to] of [[0.2, 0.75], [0.4, 0.95]] as const) {
      for (const side of [-1, 1]) {
        const [branch, tip] = [soma - (soma - top) * from, soma - (soma - top) * to]
        context.moveTo(at, branch)
        context.quadraticCurveTo(at + side * spread, branch, at + side * spread * (1.2 - from), tip)
      }
    }
  }
  context.stroke()
}

/** The rhythm of the granular layer: a wave along its lower border. */
export function paintWave(
  context: CanvasRenderingContext2D, { left, right, place }: FoliumLayout, colour: string, width: number,
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  for (let x = left; x <= right; x += 2) {
    const middle = place((x - left) / (right - left), depths.granular + 0.012)
    context.lineTo(x, middle + 2.5 * Math.sin((x - left) / 7))
  }
  context.stroke()
}

/** Hatches the region of a population. */
export function paintHatching(
  context: CanvasRenderingContext2D, { box: { left, right, top, bottom } }: PlacedPopulation, colour: string,
): void {
  context.save()
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  context.strokeStyle = colour
  context.lineWidth = 1.25
  context.beginPath()
  for (let x = left - (bottom - top); x < right; x += 11) {
    context.moveTo(x, bottom)
    context.lineTo(x + (bottom - top), top)
  }
  context.stroke()
  context.restore()
}

/** The nucleo-cortical loop, from the nuclear cells around to the mossy fibres. */
export function paintLoop(
  context: CanvasRenderingContext2D, { right, height, width, place }: FoliumLayout, colour: string,
  { lineWidth, dashed }: { readonly lineWidth: number; readonly dashed: boolean },
): void {
  const [low, high] = [(height * (depths.whiteMatter + depths.nuclear)) / 2, place(1, 0.66)]
  const out = Math.min(width - 4, right + 20)
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = lineWidth
  context.setLineDash(dashed ? [3, 3] : [])
  context.beginPath()
  context.moveTo(right + 3, low)
  context.bezierCurveTo(out, low, out, low, out, (low + high) / 2)
  context.bezierCurveTo(out, high, out, high, right + 9, high)
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.moveTo(right + 2, high)
  context.lineTo(right + 10, high - 4)
  context.lineTo(right + 10, high + 4)
  context.fill()
}
