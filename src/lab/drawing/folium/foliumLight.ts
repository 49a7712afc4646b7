import type { Look } from '../drawing.js'
import { LitCells, type Lit, type TimedVolley } from '../litCells.js'
import { partsOf, withOpacity } from '../scheme.js'
import { depths, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'
import {
  fillDiscs, joins, mossyFibre, paintLoop, paintTree, paintWave, pathAlong, strokeSegments, thinness,
} from './foliumPaint.js'
import { paintCells } from './paintCells.js'

/** Parallel fibres that are drawn at once; of more, every so manyth. */
const fibresMax = 260
/** Light fades in steps of this part, not in every frame: smaller ones are lost in a canvas of 8 bits. */
const fadeStep = 0.12

/** What the light falls on. */
export interface LitFolium {
  readonly layout: FoliumLayout
  readonly look: Look
  /** Screen pixels in a CSS pixel. */
  readonly ratio: number
  /** Whether what nuclear cells read comes back over the mossy fibres. */
  readonly loopClosed: boolean
}

/**
 * The spikes of a folium, as light on a canvas of its own. From frame to frame the whole of it fades a little and only
 * what has fired since is painted, so that a frame's cost follows what fires in it. Lay it on the drawing of the circuit.
 */
export class FoliumLight {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #lit: LitCells
  #folium: LitFolium | undefined
  #granular: { readonly canvas: HTMLCanvasElement; readonly image: ImageData } | undefined
  /** The time of the light that the canvas shows. */
  #shownMs = NaN

  /** Spikes fade within `fadeMs` of the time that `show` is given. */
  constructor(document: Document, fadeMs: number) {
    this.canvas = document.createElement('canvas')
    this.#context = this.canvas.getContext('2d')!
    this.#lit = new LitCells(fadeMs)
  }

  append(volley: TimedVolley): void {
    this.#lit.append(volley)
  }

  clear(): void {
    this.#lit.clear()
    this.#shownMs = NaN
  }

  /** Brings the canvas to a time; whether that changed it. Another folium than before is painted anew. */
  show(folium: LitFolium, nowMs: number): boolean {
    const before = this.#folium
    const isSame = before?.layout === folium.layout && before.look === folium.look && before.loopClosed === folium.loopClosed
    this.#folium = folium
    if (before?.layout !== folium.layout || before.ratio !== folium.ratio) this.#layOut()
    if (isSame && nowMs === this.#shownMs) return false
    if (!isSame || folium.look.reducedMotion || !(nowMs > this.#shownMs)) return this.#paintAnew(nowMs)
    const fresh = this.#lit.since(this.#shownMs, nowMs)
    const fade = 1 - Math.exp((this.#shownMs - nowMs) / this.#lit.fadeMs)
    if (fresh.length === 0 && fade < fadeStep) return false
    if (this.#lit.at(nowMs).length === 0) return this.#paintAnew(nowMs)
    this.#context.globalCompositeOperation = 'destination-out'
    this.#context.fillStyle = `rgb(0 0 0 / ${fade})`
    this.#context.fillRect(0, 0, folium.layout.width, folium.layout.height)
    this.#context.globalCompositeOperation = 'source-over'
    this.#paint(fresh)
    this.#shownMs = nowMs
    return true
  }

  /** A canvas of the size of the folium: to make one takes longer than to empty it. */
  #layOut(): void {
    const { layout: { width, height }, ratio } = this.#folium!
    this.canvas.width = Math.max(1, Math.round(width * ratio))
    this.canvas.height = Math.max(1, Math.round(height * ratio))
    this.#granular = undefined
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }

  #paintAnew(nowMs: number): true {
    const { layout: { width, height }, look } = this.#folium!
    this.#context.clearRect(0, 0, width + 1, height + 1)
    this.#paint(this.#lit.at(nowMs, look.reducedMotion))
    this.#shownMs = nowMs
    return true
  }

  #paint(lit: readonly Lit[]): void {
    const { populations } = this.#folium!.layout
    const placed = lit.flatMap(({ population: name, cells, strength }) => {
      const population = populations.find((one) => one.name === name)
      return population ? [{ population, strength, cells: cells.filter((cell) => cell < population.count) }] : []
    })
    for (const { population, cells, strength } of placed) {
      if (population.role !== 'granule') this.#light(population, cells, strength)
    }
    const granules = placed.filter(({ population: { role } }) => role === 'granule')
    if (granules.length > 0) this.#lightGranules(granules)
  }

  /** What fires, with the fibre that carries it. */
  #light(population: PlacedPopulation, cells: Uint32Array, strength: number): void {
    const context = this.#context
    const { layout, look: { scheme }, loopClosed } = this.#folium!
    const { role, count } = population
    const named = (wanted: PlacedPopulation['role']) => layout.populations.find((one) => one.role === wanted)
    const [purkinje, nuclear] = [named('purkinje'), named('nuclear')]
    const colour = scheme.roles[role]
    const fibre = (opacity: number) => withOpacity(colour, opacity * strength * thinness(layout, count))
    context.lineWidth = 1.25
    if (role === 'rhythm') return paintWave(context, layout, withOpacity(colour, strength), 2.5)
    if (role === 'mossy') strokeSegments(context, cells, fibre(0.8), (cell) => mossyFibre(layout, population, cell))
    if (role === 'climbing' && purkinje?.count === count) {
      const beam = fibre(0.9)
      strokeSegments(context, cells, beam, (cell) => joins(population, purkinje, cell))
      for (const cell of cells) paintTree(context, layout, purkinje, cell, beam)
    }
    if (role === 'purkinje') {
      const beam = fibre(0.3)
      for (const cell of cells) paintTree(context, layout, population, cell, beam)
      if (nuclear?.count === count) {
        strokeSegments(context, cells, fibre(0.28), (cell) => joins(population, nuclear, cell))
      }
    }
    if (role === 'nuclear' && loopClosed) {
      paintLoop(context, layout, withOpacity(colour, strength), { lineWidth: 2.5, dashed: false })
    }
    context.fillStyle = withOpacity(colour, strength)
    fillDiscs(context, population, cells, population.radius + 0.6)
  }

  /** Granule cells that fire, and their parallel fibres: the deeper a cell, the deeper its fibre. */
  #lightGranules(
    lit: readonly { readonly population: PlacedPopulation; readonly cells: Uint32Array; readonly strength: number }[],
  ): void {
    const context = this.#context
    const { look: { scheme }, ratio, layout } = this.#folium!
    const { canvas, image } = this.#granularLayer()
    const top = granularTop(layout)
    const frame = { ratio, left: 0, top, size: Math.max(2, Math.round(2.5 * ratio)) }
    const step = Math.max(1, Math.ceil(lit.reduce((sum, { cells }) => sum + cells.length, 0) / fibresMax))
    for (const { population, cells, strength } of lit) {
      paintCells(image, population, cells, partsOf(scheme.firing), strength, frame)
      context.strokeStyle = withOpacity(scheme.roles.granule, 0.34 * strength)
      context.lineWidth = 1
      context.beginPath()
      for (let index = 0; index < cells.length; index += step) this.#parallelFibre(population, cells[index]!)
      context.stroke()
    }
    canvas.getContext('2d')!.putImageData(image, 0, 0)
    context.drawImage(canvas, 0, top, image.width / ratio, image.height / ratio)
  }

  /** An empty image of the granular layer, and the canvas from which it is drawn. */
  #granularLayer(): { readonly canvas: HTMLCanvasElement; readonly image: ImageData } {
    if (this.#granular) this.#granular.image.data.fill(0)
    else this.#granular = granularLayer(this.canvas.ownerDocument, this.#folium!.layout, this.#folium!.ratio)
    return this.#granular
  }

  #parallelFibre({ x, y }: PlacedPopulation, cell: number): void {
    const context = this.#context
    const { layout } = this.#folium!
    const { left, right, place } = layout
    const across = (x[cell]! - left) / (right - left)
    const [upper, lower] = [place(across, depths.purkinje), place(across, depths.granular)]
    const deep = (y[cell]! - upper) / (lower - upper)
    const depth = depths.pia + 0.015 + deep * (depths.molecular - depths.pia - 0.02)
    context.moveTo(x[cell]!, y[cell]!)
    context.lineTo(x[cell]!, place(across, depth))
    context.moveTo(left, place(0, depth))
    pathAlong(context, layout, depth)
  }
}

export const granularTop = ({ height }: FoliumLayout): number => Math.floor(depths.purkinje * height)

/** An image of the granular layer, and a canvas from which it can be drawn at `granularTop`. */
export function granularLayer(document: Document, { width, height }: FoliumLayout, ratio: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.ceil((depths.whiteMatter - depths.purkinje) * height * ratio)
  return { canvas, image: canvas.getContext('2d')!.createImageData(canvas.width, canvas.height) }
}
