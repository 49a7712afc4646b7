import { filter, type MonoTypeOperatorFunction, Observable, type OperatorFunction } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import type { Volley } from '../engine/volley.js'
import { wordFromOnes, type Word } from '../words/word.js'

/** The word that the read-out population's spikes of one presentation make. */
export interface ReadWord {
  /** Number of the presentation, from 0. */
  readonly presentation: number
  readonly word: Word
}

/**
 * The word of every presentation from tick 0 on: bit b is 1 where nuclear cell b fired before `readEnd` of the
 * presentation's onset; where no granule cell fired, it is the word that the mossy fibres showed. This is what
 * `CircuitMemory.read` gives. A presentation without a spike of any population is left out.
 */
export function readWords(circuit: Circuit): OperatorFunction<Volley, ReadWord> {
  const { memory, presentation } = memoryCircuit(circuit, 'reading of words')
  const { bits } = memory.design
  return (volleys) => new Observable((subscriber) => {
    let current = -1
    let active = false
    let shown = new Set<number>()
    let read = new Set<number>()
    const give = () => {
      if (current >= 0) subscriber.next({ presentation: current, word: wordFromOnes(bits, active ? read : shown) })
    }
    return volleys.subscribe({
      next: ({ tick, population, cells }) => {
        const number = Math.floor(tick / presentation.periodTicks)
        if (number !== current) {
          give()
          current = number
          active = false
          shown = new Set()
          read = new Set()
        }
        if (population === memory.location) active = true
        if (population === memory.address) for (const fibre of cells) if (fibre < bits) shown.add(fibre)
        if (population === memory.readout && tick - number * presentation.periodTicks < presentation.readEndTicks) {
          for (const cell of cells) read.add(cell)
        }
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        give()
        subscriber.complete()
      },
    })
  })
}

/** Lets the volleys of the named populations through. */
export const ofPopulations = (...names: string[]): MonoTypeOperatorFunction<Volley> =>
  filter(({ population }: Volley) => names.includes(population))
