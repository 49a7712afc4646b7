import { z } from 'zod'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import { InputError } from '../../errors/inputError.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { lesionedError, returnedError, type LostShares } from '../../theory/lesionedError.js'
import { circuitWith, locationsOf, openCircuit } from '../association/circuitMemories.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { grouped } from '../grouped.js'
import { cellsOf, lesionedRecall } from './lesionedRecall.js'

const parameters = z.strictObject({
  population: z.string().min(1).default('granule').describe('The population that loses cells, at random, after storing'),
  lost: z.number().min(0).max(1).default(0.5).describe('Share of its cells that are lost'),
  patterns: z.number().int().min(2).max(100_000).default(20).describe('Random words that are stored'),
  noise: z.number().min(0).max(0.5).default(0.1).describe('Fraction of the cue\'s bits that are flipped'),
})

export const lesions: Experiment<z.infer<typeof parameters>> = {
  name: 'lesions',
  title: 'Recall after lesions',
  about: 'recall by the spiking circuit after the loss of granule cells, mossy fibres or others, against the closed form',
  source: 'graceful degradation: Kanerva 1988; the theory of finitely many locations that are left',
  parameters,
  circuit: 'circuits/marr-albus-4-claws.json',
  *run({ population, lost: share, patterns, noise }, seed, { circuit: input }: ExperimentInputs = {}) {
    if (input === undefined) throw new InputError({ field: 'circuit', problem: 'missing', allowed: 'a circuit file' })
    if (input.level !== 'circuit') {
      const allowed = 'circuit, whose cells can be lost'
      throw new InputError({ source: '--level', problem: `found "${input.level}"`, allowed })
    }
    const levelled = circuitWith(input)
    const { circuit } = levelled
    const { bits } = circuit.memory.design
    const count = cellsOf(circuit.populations, population)
    const [lost, flips] = [Math.round(share * count), Math.round(noise * bits)]
    const locations = locationsOf(circuit)
    const read = { design: circuit.memory.design, locations, stored: patterns, distance: flips }
    const closedForm = (at: number): number => lesionedError(read, sharesOf(circuit, population, at))
    const expected = closedForm(lost / count)
    const expectedBefore = returnedError(read)
    yield { phase: 'storing', done: 0 }
    const memory = openCircuit(levelled, seed) as CircuitMemory
    const work = lesionedRecall({ bits, patterns, population, count, lost, flips }, memory, seed)
    let step = work.next()
    for (; !step.done; step = work.next()) yield { phase: 'recalling', done: step.value }
    const { error, errorBefore, active, activeBefore } = step.value
    const row = {
      population, lost, share: lost / count, error, expected, excess: error - expected,
      active: active / locations, activeBefore: activeBefore / locations, errorBefore, expectedBefore,
    }
    return {
      summary: `Does recall survive a loss of cells? Without ${grouped(lost)} of the ${grouped(count)} cells of the `
        + `population ${population}, one read of a cue with ${flips} of ${bits} bits flipped `
        + `has ${(100 * error).toFixed(2)} % of bits wrong (closed form ${(100 * expected).toFixed(2)} %); before, `
        + `${(100 * errorBefore).toFixed(2)} % (${(100 * expectedBefore).toFixed(2)} %). One seed; a study varies it.`,
      tables: [{
        name: 'lesion', title: 'Recall after the lesion',
        caption: `${patterns} random words stored onto themselves; errors are shares of wrong bits after one read.`,
        columns: [
          ['population', 'population'], ['lost', 'cells lost'], ['share', 'share lost'], ['error', 'wrong bits (fraction)'],
          ['expected', 'wrong, closed form'], ['excess', 'wrong beyond the closed form'],
          ['active', 'active granule cells (fraction)'], ['activeBefore', 'active before the lesion'],
          ['errorBefore', 'wrong before the lesion'], ['expectedBefore', 'wrong before the lesion, closed form'],
        ].map(([key, title]) => ({ key: key!, title: title! })),
        rows: [row],
      }],
      plots: [{
        name: 'lesion', title: 'Wrong bits before and after the lesion', 
        caption: `Share of wrong bits after one read of a cue with ${flips} of ${bits} bits flipped. Points: one circuit (one `
          + `seed), means over ${patterns} words, before and after the lesion; a study gives intervals over seeds. Line: `
          + 'the closed form.',
        rows: [
          { lost: 0, wrong: errorBefore, from: 'simulated' }, { lost: row.share, wrong: error, from: 'simulated' },
          ...lostShares.map((at) => ({ lost: at, wrong: closedForm(at), from: 'closed form' })),
        ],
        x: { key: 'lost', title: `share lost (${population})` },
        y: { key: 'wrong', title: 'fraction of bits wrong', zero: true },
        series: 'from', measured: ['simulated'], mark: 'line and points',
      }],
      comparison: [],
    }
  },
}

/** Shares lost at which the closed form is drawn. */
const lostShares = Array.from({ length: 51 }, (_, index) => index / 50)

/** What a population's loss is to the memory. Throws an InputError for one of which there is no closed form. */
function sharesOf({ memory, projections }: MemoryCircuit, population: string, share: number): LostShares {
  const counterCells = projections.find(({ name }) => name === memory.counters)!.to
  if (population === memory.location) return { locations: share }
  if (population === memory.address) return { address: share }
  if (population === counterCells) return { counters: share }
  throw new InputError({
    field: 'experiment.population', problem: `found "${population}"`,
    allowed: `${memory.location}, ${memory.address} or ${counterCells}, whose loss has a closed form`,
  })
}
