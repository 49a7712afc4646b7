import { formatFixed } from '../../../report/formatNumber.js'
import { textWidth } from '../../../report/textWidth.js'
import { Drawing } from '../drawing.js'
import { fittedPlaces, ringPlaces, type RingPlace } from './ringLayout.js'
import { withOpacity } from '../scheme.js'

export interface RingData {
  /** Names of the memories, in the order of the ring. */
  readonly names: readonly string[]
  /** How the state correlates with each memory, −1 to 1; NaN where it is not defined. */
  readonly correlations: ArrayLike<number>
  readonly edges: readonly { readonly from: number; readonly to: number }[]
  /** Edges of a directed graph have an arrow. */
  readonly directed?: boolean
  /** Memories that the state was nearest to, step by step, the present one last. */
  readonly path?: readonly number[]
  /** Places of the vertices of a graph that is no ring, in any unit. */
  readonly places?: readonly RingPlace[]
}

/** What a correlation looks like: its colour says the sign, with how much of it; + or − says it without colour. */
const signOf = (correlation: number): string => (correlation >= 0.05 ? '+' : correlation <= -0.05 ? '−' : '')

/** Pixels from the middle of a disc to the border of the drawing, with its name between. */
const roomAbove = 43

/** Memories as vertices of their graph, coloured by how the present state correlates with them. */
export class MemoryRing extends Drawing {
  #places: readonly RingPlace[] = []
  #radius = 12
  /** Where there are so many memories that they are small, they have no names. */
  #isNamed = true

  draw(data: RingData): void {
    this.clear()
    const { context, look: { scheme } } = this
    const { names, correlations, edges, directed = false, path = [] } = data
    const least = Math.min(this.width, this.height)
    const widest = Math.max(...names.map((name) => textWidth(`${name} −0.00`, 11)))
    /** Discs of a ring leave room between them; where they then are too small for names, these leave them their room. */
    const within = (across: number, down: number) => Math.max(20, Math.min(this.width / 2 - across, this.height / 2 - down))
    const spaced = (ringRadius: number) => Math.min(17, (0.84 * Math.PI * ringRadius) / Math.max(3, names.length))
    const namedRing = within(29 + widest, roomAbove)
    this.#radius = data.places ? Math.max(5, Math.min(17, (least * 1.9) / Math.max(6, names.length)))
      : spaced(namedRing)
    this.#isNamed = this.#radius >= 9
    const ringRadius = this.#isNamed ? namedRing : within(20, 20)
    if (!data.places && !this.#isNamed) this.#radius = Math.max(3, spaced(ringRadius))
    const down = this.#isNamed ? roomAbove : this.#radius + 26
    const across = this.#radius + 12 + (this.#isNamed ? widest : 0)
    this.#places = data.places === undefined
      ? ringPlaces(names.length, this.width / 2, this.height / 2, ringRadius)
      : fittedPlaces(data.places, across, down, this.width - across, this.height - down)
    for (const { from, to } of edges) this.#edge(from, to, directed)
    this.#trail(path)
    names.forEach((name, index) => {
      const { x, y } = this.#places[index]!
      const correlation = correlations[index] ?? NaN
      const strength = Number.isFinite(correlation) ? Math.min(1, Math.abs(correlation)) : 0
      context.beginPath()
      context.arc(x, y, this.#radius, 0, 2 * Math.PI)
      context.fillStyle = scheme.page
      context.fill()
      context.fillStyle = withOpacity(correlation < 0 ? scheme.below : scheme.above, 0.06 + 0.94 * strength)
      context.fill()
      context.strokeStyle = Number.isFinite(correlation) ? scheme.quiet : scheme.frame
      context.lineWidth = 1.25
      context.setLineDash(Number.isFinite(correlation) ? [] : [3, 3])
      context.stroke()
      context.setLineDash([])
      const onDisc = strength > 0.55 ? scheme.page : scheme.text
      const style = { align: 'center', bold: true, colour: onDisc, sizePx: 14 } as const
      if (this.#radius >= 9) this.text(signOf(correlation), x, y + 0.5, style)
      this.#name(name, correlation, x, y)
    })
    const present = path.at(-1)
    if (present === undefined || !this.#places[present]) return
    context.strokeStyle = scheme.text
    context.lineWidth = 2.5
    context.beginPath()
    context.arc(this.#places[present].x, this.#places[present].y, this.#radius + 4, 0, 2 * Math.PI)
    context.stroke()
  }

  /** The memory at a place in CSS pixels. */
  hit(x: number, y: number): number | undefined {
    const found = this.#places.findIndex((place) =>
      (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y) <= (this.#radius + 6) * (this.#radius + 6))
    return found < 0 ? undefined : found
  }

  /** Names stand outside of the ring, away from its middle. */
  #name(name: string, correlation: number, x: number, y: number): void {
    if (!this.#isNamed) return
    const [across, down] = [x - this.width / 2, y - this.height / 2]
    const length = Math.max(1, Math.hypot(across, down))
    const away = this.#radius + 9
    const upright = down / length
    const align = across / length > 0.1 ? 'left' : across / length < -0.1 ? 'right' : 'center'
    /** Towards the top and the bottom, where names stand side by side, each is clearly further off than the next. */
    const further = (34 - away) * upright * upright * upright
    this.text(`${name} ${Number.isFinite(correlation) ? formatFixed(correlation, 2) : ''}`,
      x + (across / length) * away, y + upright * away + further, { align, sizePx: 11, halo: true })
  }

  #edge(from: number, to: number, directed: boolean): void {
    const { context, look: { scheme } } = this
    const [start, end] = [this.#places[from], this.#places[to]]
    if (!start || !end) return
    context.strokeStyle = context.fillStyle = scheme.frame
    context.lineWidth = 1.25
    context.beginPath()
    context.moveTo(start.x, start.y)
    context.lineTo(end.x, end.y)
    context.stroke()
    if (!directed) return
    const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y))
    const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length]
    const [tipX, tipY] = [end.x - x * (this.#radius + 2), end.y - y * (this.#radius + 2)]
    context.beginPath()
    context.moveTo(tipX, tipY)
    context.lineTo(tipX - 8 * x - 4 * y, tipY - 8 * y + 4 * x)
    context.lineTo(tipX - 8 * x + 4 * y, tipY - 8 * y - 4 * x)
    context.fill()
  }

  #trail(path: readonly number[]): void {
    const { context, look: { scheme } } = this
    context.strokeStyle = scheme.text
    context.lineWidth = 3
    context.lineCap = 'round'
    for (let step = Math.max(1, path.length - 12); step < path.length; step++) {
      const [from, to] = [this.#places[path[step - 1]!], this.#places[path[step]!]]
      if (!from || !to || from === to) continue
      context.globalAlpha = 0.15 + 0.55 * (1 - (path.length - 1 - step) / 12)
      context.beginPath()
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
      context.stroke()
    }
    context.globalAlpha = 1
  }
}
