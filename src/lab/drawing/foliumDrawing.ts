import { formatFixed } from '../../report/formatNumber.js'
import type { DrawnCircuit } from './circuitRoles.js'
import { Drawing, type Look } from './drawing.js'
import { foliumHit, type FoliumPart } from './foliumHit.js'
import { depths, foliumLayout, wideFrom, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'
import { LitCells, type TimedVolley } from './litCells.js'
import { paintCells } from './paintCells.js'
import { partsOf, withOpacity } from './scheme.js'

export interface FoliumState {
  /** What has been clicked. */
  readonly selected?: FoliumPart | undefined
  /** Cells that are joined with the selected one by lines: the mossy fibres that its claws touch. */
  readonly joined?: { readonly population: string; readonly cells: Uint32Array } | undefined
  /** Populations that are lesioned, wholly or in part: they are drawn crossed out. */
  readonly lesioned?: readonly string[]
  /** Whether the nucleo-cortical loop is closed: what nuclear cells read comes back over the mossy fibres. */
  readonly loopClosed?: boolean
}

/** Parallel and climbing fibres that are drawn at once; of more, every so manyth. */
const fibresMax = 260
const fadeMs = 5

/**
 * A circuit as a folium of the cerebellar cortex in section, in which spikes light up: granule cells as the points that
 * they are, their parallel fibres as beams through the molecular layer, Purkinje cells with what belongs to them in one
 * column, so that the words which climbing fibres write and nuclear cells read are seen side by side.
 */
export class FoliumDrawing extends Drawing {
  readonly #lit: LitCells
  #circuit: DrawnCircuit
  #layout: FoliumLayout
  #ground: { readonly key: string; readonly canvas: HTMLCanvasElement } | undefined
  #overlay: { readonly canvas: HTMLCanvasElement; readonly image: ImageData } | undefined

  /** Spikes fade within `fadeMs` of the time that `draw` is given. */
  constructor(canvas: HTMLCanvasElement, look: Look, circuit: DrawnCircuit, options: { readonly fadeMs?: number } = {}) {
    super(canvas, look)
    this.#lit = new LitCells(options.fadeMs ?? fadeMs)
    this.#circuit = circuit
    this.#layout = foliumLayout(circuit, this.width, this.height)
  }

  get layout(): FoliumLayout {
    return this.#layout
  }

  /** Another circuit, of which nothing has fired. */
  show(circuit: DrawnCircuit): void {
    this.#circuit = circuit
    this.#lit.clear()
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
    this.#overlay = undefined
  }

  /** A volley that lights up from its time on. */
  append(volley: TimedVolley): void {
    this.#lit.append(volley)
  }

  clearActivity(): void {
    this.#lit.clear()
  }

  /** The population or cell at a place in CSS pixels. */
  hit(x: number, y: number): FoliumPart | undefined {
    return foliumHit(this.#layout, x, y)
  }

  /** Draws the circuit with what fires at a time. */
  draw(nowMs: number, state: FoliumState = {}): void {
    if (this.width < 50 || this.height < 50) return
    this.clear()
    const { context } = this
    context.drawImage(this.#groundOf(state), 0, 0, this.width, this.height)
    const lit = this.#lit.at(nowMs, this.look.reducedMotion)
    for (const { population, cells, strength } of lit) {
      const placed = this.#layout.populations.find(({ name }) => name === population)
      if (placed && placed.role !== 'granule') this.#light(placed, cells, strength, state)
    }
    this.#lightGranules(lit)
    this.#labels(state)
    this.#select(state)
  }

  #column(role: PlacedPopulation['role']): PlacedPopulation | undefined {
    return this.#layout.populations.find((population) => population.role === role)
  }

  /** What never changes between frames. */
  #groundOf(state: FoliumState): HTMLCanvasElement {
    const key = JSON.stringify([this.look.scheme.name, this.ratio, state.lesioned ?? [], state.loopClosed ?? false])
    if (this.#ground?.key === key) return this.#ground.canvas
    const canvas = this.canvas.ownerDocument.createElement('canvas')
    canvas.width = this.canvas.width
    canvas.height = this.canvas.height
    const context = canvas.getContext('2d')!
    context.scale(this.ratio, this.ratio)
    this.#layers(context)
    this.#fibres(context)
    for (const population of this.#layout.populations) this.#quiet(context, population, state)
    this.#loop(context, state.loopClosed ?? false, 0)
    this.#ground = { key, canvas }
    return canvas
  }

  #line(context: CanvasRenderingContext2D, depth: number): void {
    const { left, right, place } = this.#layout
    for (let step = 0; step <= 40; step++) {
      context.lineTo(left + (step / 40) * (right - left), place(step / 40, depth))
    }
  }

  #layers(context: CanvasRenderingContext2D): void {
    const { look: { scheme } } = this
    const { left, right, place } = this.#layout
    const fills = [[depths.pia, depths.molecular, scheme.shade], [depths.purkinje, depths.granular,
      withOpacity(scheme.roles.granule, scheme.name === 'light' ? 0.05 : 0.07)]] as const
    for (const [from, to, fill] of fills) {
      context.beginPath()
      this.#line(context, from)
      for (let step = 40; step >= 0; step--) context.lineTo(left + (step / 40) * (right - left), place(step / 40, to))
      context.fillStyle = fill
      context.fill()
    }
    context.strokeStyle = scheme.frame
    context.lineWidth = 1.25
    context.beginPath()
    this.#line(context, depths.pia)
    context.stroke()
  }

  /** Dendrites, and the fibres that join columns, faintly. */
  #fibres(context: CanvasRenderingContext2D): void {
    const { look: { scheme } } = this
    const [purkinje, climbing, nuclear, mossy] = (['purkinje', 'climbing', 'nuclear', 'mossy'] as const)
      .map((role) => this.#column(role))
    context.lineWidth = 1
    if (mossy) this.#strokes(context, mossy, this.#every(mossy), scheme.roles.mossy, 0.1, (cell) => this.#mossyFibre(mossy, cell))
    if (purkinje && nuclear && purkinje.count === nuclear.count) {
      this.#strokes(context, purkinje, this.#every(purkinje), scheme.roles.purkinje, 0.07, (cell) => joins(purkinje, nuclear, cell))
    }
    if (purkinje && climbing && purkinje.count === climbing.count) {
      this.#strokes(context, climbing, this.#every(climbing), scheme.roles.climbing, 0.1, (cell) => joins(climbing, purkinje, cell))
    }
    if (purkinje) {
      const opacity = Math.min(0.5, Math.max(0.14, 20 / purkinje.count)) * this.#thin(purkinje.count)
      for (let cell = 0; cell < purkinje.count; cell++) this.#tree(context, purkinje, cell, withOpacity(scheme.roles.purkinje, opacity))
    }
  }

  #every({ count }: PlacedPopulation): Uint32Array {
    return Uint32Array.from({ length: count }, (_, cell) => cell)
  }

  /** A dendritic tree, flat in the animal and seen from its edge: a candelabrum where there is room, else its trunk. */
  #tree(context: CanvasRenderingContext2D, { x, y, count, radius }: PlacedPopulation, cell: number, colour: string): void {
    const { left, right, place, height } = this.#layout
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
          context.moveTo(at, soma - (soma - top) * from)
          context.quadraticCurveTo(at + side * spread, soma - (soma - top) * from, at + side * spread * (1.2 - from), soma - (soma - top) * to)
        }
      }
    }
    context.stroke()
  }

  #mossyFibre({ x, y }: PlacedPopulation, cell: number): Segment {
    return [x[cell]!, y[cell]!, x[cell]!, depths.whiteMatter * this.#layout.height]
  }

  /** Fibres closer to each other than a few pixels are drawn fainter. */
  #thin(count: number): number {
    return Math.min(1, Math.max(0.15, (this.#layout.right - this.#layout.left) / count / 5))
  }

  #strokes(
    context: CanvasRenderingContext2D, { count }: PlacedPopulation, cells: Uint32Array, colour: string, opacity: number,
    segment: (cell: number) => Segment,
  ): void {
    context.strokeStyle = withOpacity(colour, opacity * this.#thin(count))
    context.beginPath()
    for (const cell of cells) {
      const [fromX, fromY, toX, toY] = segment(cell)
      context.moveTo(fromX, fromY)
      context.lineTo(toX, toY)
    }
    context.stroke()
  }

  /** Cells that do not fire. */
  #quiet(context: CanvasRenderingContext2D, population: PlacedPopulation, { lesioned }: FoliumState): void {
    const { look: { scheme } } = this
    const colour = scheme.roles[population.role]
    if (population.role === 'granule') this.#stipple(context, population)
    else if (population.role === 'rhythm') this.#wave(context, withOpacity(colour, 0.55))
    else {
      context.fillStyle = scheme.page
      discs(context, population, this.#every(population), population.radius)
      context.fillStyle = withOpacity(colour, population.role === 'purkinje' ? 0.3 : 0.34)
      discs(context, population, this.#every(population), population.radius)
    }
    if (lesioned?.includes(population.name)) this.#crossOut(context, population)
  }

  /** Every granule cell as a point, as in a Nissl stain. */
  #stipple(context: CanvasRenderingContext2D, population: PlacedPopulation): void {
    const { scheme } = this.look
    const size = Math.max(1, Math.round(this.ratio * (population.count > 20_000 ? 1 : 1.5)))
    const opacity = Math.min(0.7, Math.max(0.22, 12_000 / population.count)) * (scheme.name === 'light' ? 0.8 : 0.75)
    const { canvas, image } = this.#granuleImage()
    paintCells(image, population, this.#every(population), partsOf(scheme.roles.granule), opacity,
      { ratio: this.ratio, left: 0, top: this.#granularTop, size })
    canvas.getContext('2d')!.putImageData(image, 0, 0)
    context.drawImage(canvas, 0, this.#granularTop, image.width / this.ratio, image.height / this.ratio)
  }

  get #granularTop(): number {
    return Math.floor(depths.purkinje * this.height)
  }

  /** An empty image of the granular layer, and the canvas from which it is drawn. */
  #granuleImage(): { readonly canvas: HTMLCanvasElement; readonly image: ImageData } {
    if (this.#overlay) {
      this.#overlay.image.data.fill(0)
      return this.#overlay
    }
    const canvas = this.canvas.ownerDocument.createElement('canvas')
    canvas.width = this.canvas.width
    canvas.height = Math.ceil((depths.whiteMatter - depths.purkinje) * this.height * this.ratio)
    this.#overlay = { canvas, image: canvas.getContext('2d')!.createImageData(canvas.width, canvas.height) }
    return this.#overlay
  }

  /** The rhythm of the granular layer: a wave along its lower border. */
  #wave(context: CanvasRenderingContext2D, colour: string, width = 1): void {
    const { left, right, place } = this.#layout
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    for (let x = left; x <= right; x += 2) {
      context.lineTo(x, place((x - left) / (right - left), depths.granular + 0.012) + 2.5 * Math.sin((x - left) / 7))
    }
    context.stroke()
  }

  #crossOut(context: CanvasRenderingContext2D, { box: { left, right, top, bottom } }: PlacedPopulation): void {
    context.save()
    context.beginPath()
    context.rect(left, top, right - left, bottom - top)
    context.clip()
    context.strokeStyle = withOpacity(this.look.scheme.text, 0.45)
    context.lineWidth = 1.25
    context.beginPath()
    for (let x = left - (bottom - top); x < right; x += 11) {
      context.moveTo(x, bottom)
      context.lineTo(x + (bottom - top), top)
    }
    context.stroke()
    context.restore()
  }

  /** From the nuclear cells around to the mossy fibres; dashed while what is read does not come back. */
  #loop(context: CanvasRenderingContext2D, closed: boolean, strength: number): void {
    if (!this.#column('nuclear') || !this.#column('mossy')) return
    const { right, height, width } = this.#layout
    const { scheme } = this.look
    const [low, high] = [height * (depths.whiteMatter + depths.nuclear) / 2, this.#layout.place(1, 0.66)]
    const out = Math.min(width - 5, right + 20)
    context.strokeStyle = strength > 0 ? withOpacity(scheme.roles.nuclear, strength) : withOpacity(scheme.quiet, closed ? 0.9 : 0.5)
    context.fillStyle = context.strokeStyle
    context.lineWidth = strength > 0 ? 2.5 : 1.25
    context.setLineDash(closed ? [] : [3, 3])
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

  /** What fires, with the fibre that carries it. */
  #light(population: PlacedPopulation, cells: Uint32Array, strength: number, state: FoliumState): void {
    const { context, look: { scheme } } = this
    const colour = scheme.roles[population.role]
    const [purkinje, nuclear] = [this.#column('purkinje'), this.#column('nuclear')]
    const shown = cells.filter((cell) => cell < population.count)
    context.lineWidth = 1.25
    if (population.role === 'rhythm') return this.#wave(context, withOpacity(colour, strength), 2.5)
    if (population.role === 'mossy') this.#strokes(context, population, shown, colour, 0.75 * strength, (cell) => this.#mossyFibre(population, cell))
    if (population.role === 'climbing' && purkinje?.count === population.count) {
      this.#strokes(context, population, shown, colour, 0.9 * strength, (cell) => joins(population, purkinje, cell))
      for (const cell of shown) this.#tree(context, purkinje, cell, withOpacity(colour, 0.9 * strength * this.#thin(purkinje.count)))
    }
    if (population.role === 'purkinje') {
      for (const cell of shown) this.#tree(context, population, cell, withOpacity(colour, 0.3 * strength * this.#thin(population.count)))
      if (nuclear?.count === population.count) {
        this.#strokes(context, population, shown, colour, 0.28 * strength, (cell) => joins(population, nuclear, cell))
      }
    }
    if (population.role === 'nuclear' && state.loopClosed) this.#loop(context, true, strength)
    context.fillStyle = withOpacity(colour, strength)
    discs(context, population, shown, population.radius + 0.6)
  }

  /** Granule cells that fire, and their parallel fibres: the deeper a cell, the deeper its fibre. */
  #lightGranules(lit: ReturnType<LitCells['at']>): void {
    const { context, look: { scheme } } = this
    const { left, right, place } = this.#layout
    const { canvas, image } = this.#granuleImage()
    const size = Math.max(2, Math.round(2 * this.ratio))
    const colour = scheme.name === 'light' ? '#003f73' : '#d9efff'
    const total = lit.reduce((sum, { population, cells }) => sum + (this.#granules(population) ? cells.length : 0), 0)
    const step = Math.max(1, Math.ceil(total / fibresMax))
    for (const { population, cells, strength } of lit) {
      const placed = this.#granules(population)
      if (!placed) continue
      paintCells(image, placed, cells, partsOf(colour), strength, { ratio: this.ratio, left: 0, top: this.#granularTop, size })
      context.strokeStyle = withOpacity(scheme.roles.granule, 0.34 * strength)
      context.lineWidth = 1
      context.beginPath()
      for (let index = 0; index < cells.length; index += step) {
        const [x, y] = [placed.x[cells[index]!]!, placed.y[cells[index]!]!]
        const across = (x - left) / (right - left)
        const deep = (y - place(across, depths.purkinje)) / (place(across, depths.granular) - place(across, depths.purkinje))
        const depth = depths.pia + 0.015 + deep * (depths.molecular - depths.pia - 0.02)
        context.moveTo(x, y)
        context.lineTo(x, place(across, depth))
        for (let along = 0; along <= 20; along++) {
          const at = along / 20
          if (along === 0) context.moveTo(left, place(0, depth))
          else context.lineTo(left + at * (right - left), place(at, depth))
        }
      }
      context.stroke()
    }
    canvas.getContext('2d')!.putImageData(image, 0, 0)
    context.drawImage(canvas, 0, this.#granularTop, image.width / this.ratio, image.height / this.ratio)
  }

  #granules(name: string): PlacedPopulation | undefined {
    return this.#layout.populations.find((population) => population.name === name && population.role === 'granule')
  }

  #labels({ selected, lesioned }: FoliumState): void {
    const { context, look: { scheme } } = this
    const isWide = this.width >= wideFrom
    for (const { name, role, count, labelX, labelY, box } of this.#layout.populations) {
      const isSelected = selected?.population === name
      const text = `${name}${lesioned?.includes(name) ? ' (lesioned)' : ''}`
      const style = { colour: isSelected ? scheme.text : scheme.roles[role], bold: isSelected, halo: !isWide, sizePx: isWide ? 13 : 12 }
      if (!isWide) {
        this.text(`${text} ${formatFixed(count, 0)}`, labelX, labelY, style)
        continue
      }
      this.text(text, labelX, labelY, style)
      this.text(formatFixed(count, 0), this.#layout.left - 26, labelY, { align: 'right', colour: scheme.quiet })
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
    const placed = this.#layout.populations.find(({ name }) => name === selected?.population)
    if (!placed) return
    const { left, right, place } = this.#layout
    context.strokeStyle = scheme.selected
    context.lineWidth = 1.5
    context.beginPath()
    const [from, to] = [(placed.box.left - left) / (right - left), (placed.box.right - left) / (right - left)]
    const steps = Array.from({ length: 41 }, (_, step) => from + (step / 40) * (to - from))
    const edge = (pixels: number) => pixels / this.height
    for (const across of steps) context.lineTo(left + across * (right - left), place(across, edge(placed.box.top)) - 1)
    for (const across of steps.toReversed()) context.lineTo(left + across * (right - left), place(across, edge(placed.box.bottom)) + 1)
    context.closePath()
    context.stroke()
    if (selected?.cell === undefined || selected.cell >= placed.count) return
    const [x, y] = [placed.x[selected.cell]!, placed.y[selected.cell]!]
    const others = this.#layout.populations.find(({ name }) => name === joined?.population)
    context.beginPath()
    for (const cell of others ? joined!.cells : []) {
      context.moveTo(x, y)
      context.lineTo(others!.x[cell]!, others!.y[cell]!)
    }
    context.stroke()
    if (others) {
      context.fillStyle = scheme.selected
      discs(context, others, joined!.cells, others.radius + 1)
    }
    context.lineWidth = 2
    context.fillStyle = scheme.page
    context.beginPath()
    context.arc(x, y, placed.radius + 4, 0, 2 * Math.PI)
    context.stroke()
  }
}

type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number]

const joins = (from: PlacedPopulation, to: PlacedPopulation, cell: number): Segment =>
  [from.x[cell]!, from.y[cell]!, to.x[cell]!, to.y[cell]!]

function discs(context: CanvasRenderingContext2D, { x, y }: PlacedPopulation, cells: ArrayLike<number>, radius: number): void {
  context.beginPath()
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    context.moveTo(x[cell]! + radius, y[cell]!)
    context.arc(x[cell]!, y[cell]!, radius, 0, 2 * Math.PI)
  }
  context.fill()
}
