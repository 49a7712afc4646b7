import { formatFixed } from '../../../report/formatNumber.js'
import type { DrawnCircuit } from '../circuitRoles.js'
import { Drawing, type Look } from '../drawing.js'
import { foliumHit, type FoliumPart } from './foliumHit.js'
import { depths, foliumLayout, wideFrom, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'
import {
  everyCell, fillDiscs, joins, mossyFibre, paintHatching, paintLayers, paintLoop, paintTree, paintWave, pathAround,
  strokeSegments, thinness,
} from './foliumPaint.js'
import { FoliumLight, granularLayer, granularTop } from './foliumLight.js'
import type { TimedVolley } from '../litCells.js'
import { paintCells } from './paintCells.js'
import { partsOf, withOpacity, type Role } from '../scheme.js'

export interface FoliumState {
  /** What has been clicked. */
  readonly selected?: FoliumPart | undefined
  /** Cells that are joined with the selected one by lines: the mossy fibres that its claws touch. */
  readonly joined?: { readonly population: string; readonly cells: Uint32Array } | undefined
  /** Populations that are lesioned, wholly or in part: they are hatched. */
  readonly lesioned?: readonly string[]
  /** Whether the nucleo-cortical loop is closed: what nuclear cells read comes back over the mossy fibres. */
  readonly loopClosed?: boolean
}

const fadeMsUnlessStated = 5

/**
 * A circuit as a folium of the cerebellar cortex in section, in which spikes light up: granule cells as the points that
 * they are, their parallel fibres as beams through the molecular layer, Purkinje cells with what belongs to them in one
 * column, so that the words which climbing fibres write and nuclear cells read are seen side by side.
 */
export class FoliumDrawing extends Drawing {
  readonly #light: FoliumLight
  #circuit: DrawnCircuit
  #layout: FoliumLayout
  #ground: { readonly key: string; readonly canvas: HTMLCanvasElement } | undefined
  /** The picture that is drawn: what it shows of the state, and in which look. */
  #drawn = ''

  /** Spikes fade within `fadeMs` of the time that `draw` is given. */
  constructor(
    canvas: HTMLCanvasElement, look: Look, circuit: DrawnCircuit, options: { readonly fadeMs?: number } = {},
  ) {
    super(canvas, look)
    this.#light = new FoliumLight(canvas.ownerDocument, options.fadeMs ?? fadeMsUnlessStated)
    this.#circuit = circuit
    this.#layout = foliumLayout(circuit, this.width, this.height)
  }

  get layout(): FoliumLayout {
    return this.#layout
  }

  /** Another circuit, of which nothing has fired. */
  show(circuit: DrawnCircuit): void {
    this.#circuit = circuit
    this.#light.clear()
    this.#place()
  }

  override resize(): boolean {
    const changed = super.resize()
    if (changed) this.#place()
    return changed
  }

  #place(): void {
    this.#layout = foliumLayout(this.#circuit, this.width, this.height)
    this.#ground = undefined
    this.#drawn = ''
  }

  /** A volley that lights up from its time on. */
  append(volley: TimedVolley): void {
    this.#light.append(volley)
  }

  clearActivity(): void {
    this.#light.clear()
  }

  /** The population or cell at a place in CSS pixels. */
  hit(x: number, y: number): FoliumPart | undefined {
    return foliumHit(this.#layout, x, y)
  }

  /** Draws the circuit with what fires at a time, where that differs from what is drawn already. */
  draw(nowMs: number, state: FoliumState = {}): void {
    if (this.width < 50 || this.height < 50) return
    const { look, ratio } = this
    const loopClosed = (state.loopClosed ?? false) && this.#hasLoop
    const isLit = this.#light.show({ layout: this.#layout, look, ratio, loopClosed }, nowMs)
    const drawn = JSON.stringify([look.scheme.name, state, state.joined && [...state.joined.cells]])
    if (!isLit && drawn === this.#drawn) return
    this.#drawn = drawn
    this.clear()
    this.context.drawImage(this.#groundOf(state), 0, 0, this.width, this.height)
    this.context.drawImage(this.#light.canvas, 0, 0, this.width, this.height)
    this.#layerNames()
    this.#labels(state)
    this.#select(state)
  }

  #named(name: string | undefined): PlacedPopulation | undefined {
    return this.#layout.populations.find((population) => population.name === name)
  }

  #of(role: Role): PlacedPopulation | undefined {
    return this.#layout.populations.find((population) => population.role === role)
  }

  /** What does not change from frame to frame. */
  #groundOf(state: FoliumState): HTMLCanvasElement {
    const key = JSON.stringify([this.look.scheme.name, state.lesioned ?? [], state.loopClosed ?? false])
    if (this.#ground?.key === key) return this.#ground.canvas
    const { scheme } = this.look
    const canvas = this.canvas.ownerDocument.createElement('canvas')
    canvas.width = this.canvas.width
    canvas.height = this.canvas.height
    const context = canvas.getContext('2d')!
    context.scale(this.ratio, this.ratio)
    paintLayers(context, this.#layout, scheme)
    this.#fibres(context)
    for (const population of this.#layout.populations) {
      this.#quiet(context, population)
      const isLesioned = state.lesioned?.includes(population.name) ?? false
      if (isLesioned) paintHatching(context, population, withOpacity(scheme.text, 0.45))
    }
    if (this.#hasLoop) {
      const closed = state.loopClosed ?? false
      const colour = withOpacity(scheme.quiet, closed ? 0.9 : 0.5)
      paintLoop(context, this.#layout, colour, { lineWidth: 1.25, dashed: !closed })
    }
    this.#ground = { key, canvas }
    return canvas
  }

  /** Only a circuit that is read as a memory has one: what is read can come back as an address. */
  get #hasLoop(): boolean {
    return this.#circuit.memoryRoles !== undefined
  }

  /** Dendrites, and the fibres that join columns, faintly. */
  #fibres(context: CanvasRenderingContext2D): void {
    const { roles } = this.look.scheme
    const layout = this.#layout
    const [purkinje, climbing, nuclear] = (['purkinje', 'climbing', 'nuclear'] as const).map((role) => this.#of(role))
    const faint = (role: Role, opacity: number, count: number) =>
      withOpacity(roles[role], opacity * thinness(layout, count))
    context.lineWidth = 1
    for (const mossy of layout.populations.filter(({ role }) => role === 'mossy')) {
      const colour = faint('mossy', 0.14, mossy.count)
      strokeSegments(context, everyCell(mossy), colour, (cell) => mossyFibre(layout, mossy, cell))
    }
    if (!purkinje) return
    for (const [other, role] of [[nuclear, 'purkinje'], [climbing, 'climbing']] as const) {
      if (other?.count !== purkinje.count) continue
      const between = faint(role, 0.14, purkinje.count)
      strokeSegments(context, everyCell(purkinje), between, (cell) => joins(purkinje, other, cell))
    }
    const colour = faint('purkinje', Math.min(0.5, Math.max(0.14, 20 / purkinje.count)), purkinje.count)
    for (let cell = 0; cell < purkinje.count; cell++) paintTree(context, layout, purkinje, cell, colour)
  }

  /** Cells that do not fire. */
  #quiet(context: CanvasRenderingContext2D, population: PlacedPopulation): void {
    const { scheme } = this.look
    const colour = scheme.roles[population.role]
    if (population.role === 'granule') return this.#stipple(context, population)
    if (population.role === 'rhythm') return paintWave(context, this.#layout, withOpacity(colour, 0.55), 1)
    for (const fill of [scheme.page, withOpacity(colour, 0.34)]) {
      context.fillStyle = fill
      fillDiscs(context, population, everyCell(population), population.radius)
    }
  }

  /** Every granule cell as a point, as in a Nissl stain. */
  #stipple(context: CanvasRenderingContext2D, population: PlacedPopulation): void {
    const size = Math.max(1, Math.round(this.ratio * (population.count > 20_000 ? 1 : 1.5)))
    const opacity = Math.min(0.6, Math.max(0.26, 14_000 / population.count))
    const { canvas, image } = granularLayer(this.canvas.ownerDocument, this.#layout, this.ratio)
    const frame = { ratio: this.ratio, left: 0, top: granularTop(this.#layout), size }
    paintCells(image, population, everyCell(population), partsOf(this.look.scheme.roles.granule), opacity, frame)
    canvas.getContext('2d')!.putImageData(image, 0, 0)
    context.drawImage(canvas, 0, frame.top, image.width / this.ratio, image.height / this.ratio)
  }

  #layerNames(): void {
    if (this.width < wideFrom) return
    const { right, place } = this.#layout
    const style = { align: 'right', colour: this.look.scheme.quiet, sizePx: 11, halo: true } as const
    const between = (place(1, depths.granular) + depths.whiteMatter * this.height) / 2
    this.text('molecular layer', right - 6, place(1, depths.pia) + 15, style)
    this.text('granular layer', right - 6, place(1, depths.purkinje) + 15, style)
    this.text('white matter', right - 6, between - 2, style)
  }

  #labels({ selected, lesioned }: FoliumState): void {
    const { context, look: { scheme } } = this
    const isWide = this.width >= wideFrom
    for (const { name, role, count, labelX, labelY, box } of this.#layout.populations) {
      const isSelected = selected?.population === name
      const colour = isSelected ? scheme.text : scheme.roles[role]
      const text = `${name}${lesioned?.includes(name) ? ' (lesioned)' : ''}`
      const number = formatFixed(count, 0)
      if (!isWide) {
        this.text(`${text} ${number}`, labelX, labelY, { colour, bold: isSelected, halo: true, sizePx: 12 })
        continue
      }
      this.text(text, labelX, labelY, { colour, bold: isSelected, sizePx: 13 })
      this.text(number, this.#layout.left - 26, labelY, { align: 'right', colour: scheme.quiet })
      context.strokeStyle = isSelected ? scheme.selected : scheme.frame
      context.lineWidth = isSelected ? 2 : 1
      context.beginPath()
      context.moveTo(this.#layout.left - 22, labelY)
      context.lineTo(this.#layout.left - 5, this.#layout.place(0, (box.top + box.bottom) / 2 / this.height))
      context.stroke()
    }
  }

  #select({ selected, joined }: FoliumState): void {
    const { context, look: { scheme } } = this
    const placed = this.#named(selected?.population)
    if (!placed) return
    const { left, right } = this.#layout
    const [from, to] = [placed.box.left, placed.box.right].map((x) => (x - left) / (right - left)) as [number, number]
    context.strokeStyle = scheme.selected
    context.lineWidth = 1.5
    pathAround(context, this.#layout, placed.box.top / this.height, placed.box.bottom / this.height, from, to)
    context.stroke()
    const cell = selected!.cell
    if (cell === undefined || cell >= placed.count) return
    const others = this.#named(joined?.population)
    if (others) {
      const to = (other: number) => [placed.x[cell]!, placed.y[cell]!, others.x[other]!, others.y[other]!] as const
      strokeSegments(context, joined!.cells, scheme.selected, to)
      context.fillStyle = scheme.selected
      fillDiscs(context, others, joined!.cells, others.radius + 1)
    }
    context.lineWidth = 2.5
    context.beginPath()
    context.arc(placed.x[cell]!, placed.y[cell]!, placed.radius + 4, 0, 2 * Math.PI)
    context.stroke()
  }
}
