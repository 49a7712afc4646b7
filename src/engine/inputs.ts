import { never } from '../kernels/lifPlaces.js'
import { concatenated, divided } from './cellLists.js'
import { SnapshotError, type Field, type SavedState } from './state.js'

/** What comes from outside at a tick. */
export type Input =
  /** A learning gain for the plastic projection number `target`. */
  | { readonly kind: 0; readonly target: number; readonly gain: number }
  /** The projection number `target` is blocked, or no more. */
  | { readonly kind: 1; readonly target: number; readonly blocked: boolean }
  /** Cells of the population number `target` never fire again. */
  | { readonly kind: 2; readonly target: number; readonly cells: Uint32Array }
  /** The drive of the population number `target`. */
  | { readonly kind: 3; readonly target: number; readonly driveMv: number }
  /** The membranes of the population number `target` go to where they start. */
  | { readonly kind: 4; readonly target: number }
  /** Membranes of the population number `target` are held at a potential, or released (null). */
  | { readonly kind: 5; readonly target: number; readonly cells: Uint32Array; readonly potentialMv: number | null }
  /** Cells of the relay population number `target` fire. */
  | Stimulation

export interface Stimulation { readonly kind: 6; readonly target: number; readonly cells: Uint32Array }

interface Entry { readonly tick: number; readonly sequence: number; readonly input: Input }

/**
 * Inputs that wait for their tick, in a binary heap. Those of one tick have a total order: by kind (gains, blocks,
 * lesions, drives, resets, clamps, stimuli), then by the target's number, then as they were queued.
 */
export class Inputs {
  #sequence = 0
  readonly #heap: Entry[] = []

  push(tick: number, input: Input): void {
    const entry = { tick, sequence: this.#sequence++, input }
    const heap = this.#heap
    let place = heap.push(entry) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (before(heap[parent]!, entry)) break
      heap[place] = heap[parent]!
      place = parent
    }
    heap[place] = entry
  }

  /** The tick of the earliest input; 2³⁰ if none waits. */
  nextTick(): number {
    return this.#heap[0]?.tick ?? never
  }

  /** Takes the next input of a tick, if there is one. No earlier one may be left. */
  take(tick: number): Input | undefined {
    return this.#heap[0]?.tick === tick ? this.#pop().input : undefined
  }

  save(): Field[] {
    const entries = this.#heap.toSorted((left, right) => (before(left, right) ? -1 : 1))
    const inputs = entries.map(({ input }) => input)
    const fields = {
      ticks: Uint32Array.from(entries, ({ tick }) => tick),
      kinds: Uint32Array.from(inputs, ({ kind }) => kind),
      targets: Uint32Array.from(inputs, ({ target }) => target),
      values: Float64Array.from(inputs, valueOf),
      lengths: Uint32Array.from(inputs, (input) => ('cells' in input ? input.cells.length : 0)),
      cells: concatenated(inputs.flatMap((input) => ('cells' in input ? [input.cells] : []))),
    }
    return Object.entries(fields).map(([name, values]) => ({ name: `inputs/${name}`, spread: 'same', values }))
  }

  restore(saved: SavedState): void {
    const of = (name: string) => saved.take(`inputs/${name}`, Uint32Array)
    const [kinds, targets] = [of('kinds'), of('targets')]
    const volleys = divided(of('cells'), of('lengths'))
    const values = saved.take('inputs/values', Float64Array)
    this.#heap.length = 0
    of('ticks').forEach((tick, index) => {
      this.push(tick, inputOf(kinds[index]!, targets[index]!, values[index]!, volleys[index]!))
    })
  }

  #pop(): Entry {
    const heap = this.#heap
    const first = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
      if (before(last, heap[child]!)) break
      heap[place] = heap[child]!
      place = child
    }
    heap[place] = last
    return first
  }
}

/** The number that an input brings, if it does. */
function valueOf(input: Input): number {
  switch (input.kind) {
    case 0: return input.gain
    case 1: return input.blocked ? 1 : 0
    case 3: return input.driveMv
    case 5: return input.potentialMv ?? NaN
    case 2:
    case 4:
    case 6: return 0
  }
}

function inputOf(kind: number, target: number, value: number, cells: Uint32Array): Input {
  switch (kind) {
    case 0: return { kind, target, gain: value }
    case 1: return { kind, target, blocked: value === 1 }
    case 2: return { kind, target, cells }
    case 3: return { kind, target, driveMv: value }
    case 4: return { kind, target }
    case 5: return { kind, target, cells, potentialMv: Number.isNaN(value) ? null : value }
    case 6: return { kind, target, cells }
    default: throw new SnapshotError(`the snapshot has an input of kind ${kind}`)
  }
}

function before(left: Entry, right: Entry): boolean {
  const order = left.tick - right.tick || left.input.kind - right.input.kind || left.input.target - right.input.target
    || left.sequence - right.sequence
  return order < 0
}
