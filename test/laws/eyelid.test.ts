import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import type { Change } from '../../src/engine/intervention.js'
import { session, type Block, type TrialStimulus } from '../../src/engine/protocol.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'

const circuit = loadCircuit('circuits/eyelid.json')
const cortex = ['parallelToPurkinje', 'parallelToInterneuron']
const nucleus = ['toneToNuclear']
const trialMs = 700

/** A tone of 50 Hz from 200 ms on, in four groups of fibres one after another; the puff of air comes at 450 ms. */
const tone: TrialStimulus[] = [0, 1, 2, 3].map((group) => ({
  population: 'tone', cells: [...Array(10).keys()].map((cell) => 10 * group + cell), atMs: 200 + 5 * group, volleys: 15,
  everyMs: 20,
}))
const puff: TrialStimulus = { population: 'olive', atMs: 450 }

interface Learner {
  /** Trials of a kind, in which some sites learn. */
  train(trials: number, stimuli: readonly TrialStimulus[], sites: readonly string[]): void
  /** A trial of the tone alone after a change, from which it comes back: rates in Hz before the tone and late in it. */
  probe(population: string, ...changes: readonly Change[]): { before: number; late: number }
  /** The mean weight of a site, as a part of its initial or, where that is 0, largest one. */
  weight(site: string): number
}

function learner(): Learner {
  const engine = new Engine(buildNetwork(circuit, 1))
  const tickOf = (timeMs: number) => Math.round(timeMs / circuit.resolutionMs)
  function prepare(block: Block): number {
    const { stimuli, interventions, untilMs } = session(circuit, 1, [block], engine.now * circuit.resolutionMs)
    for (const { timeMs, population, cells } of stimuli) engine.stimulate(tickOf(timeMs), population, cells)
    for (const { timeMs, ...change } of interventions) engine.intervene(tickOf(timeMs), change)
    return tickOf(untilMs)
  }
  return {
    train(trials, stimuli, sites) {
      const learning = Object.fromEntries([...cortex, ...nucleus].map((site) => [site, sites.includes(site) ? 1 : 0]))
      engine.advance(prepare({ name: 'training', trials, trialMs, stimuli, learning }))
    },
    probe(population, ...changes) {
      const snapshot = engine.snapshot()
      const learning = Object.fromEntries([...cortex, ...nucleus].map((site) => [site, 0]))
      const start = engine.now
      for (const change of changes) engine.intervene(start, change)
      const end = prepare({ name: 'probe', trials: 1, trialMs, stimuli: tone, learning })
      let [before, late] = [0, 0]
      engine.advance(end, ({ tick, population: name, cells }) => {
        const timeMs = (tick - start) * circuit.resolutionMs
        if (name !== population) return
        if (timeMs >= 100 && timeMs < 200) before += cells.length
        if (timeMs >= 350 && timeMs < 450) late += cells.length
      })
      engine.restore(snapshot)
      const { count } = circuit.populations.find(({ name }) => name === population)!
      return { before: 10 * before / count, late: 10 * late / count }
    },
    weight(site) {
      const weights = Array.from(engine.weights(site))
      const { initialSteps, weightBits } = circuit.projections.find(({ name }) => name === site)!.plasticity!
      return weights.reduce((sum, weight) => sum + weight, 0) / weights.length / (initialSteps || 2 ** weightBits - 1)
    },
  }
}

const withoutCortex: Change = { block: { projection: 'purkinjeToNuclear', blocked: true } }

test('eyelid.json: paired with the puff, the tone comes to silence Purkinje cells, and nuclear cells answer it', (t) => {
  const animal = learner()
  const [purkinje, nuclear] = [animal.probe('purkinje'), animal.probe('nuclear')]
  t.true(purkinje.late > purkinje.before && purkinje.before > 30)
  t.deepEqual(nuclear, { before: 0, late: 0 })
  animal.train(10, [...tone, puff], [...cortex, ...nucleus])
  t.true(animal.weight('parallelToPurkinje') < 0.8 && animal.weight('toneToNuclear') < 0.05, 'the cortex learns first')
  animal.train(20, [...tone, puff], [...cortex, ...nucleus])
  const [silenced, answering] = [animal.probe('purkinje'), animal.probe('nuclear')]
  t.log(`Purkinje cells ${purkinje.late} → ${silenced.late} Hz, nuclear cells ${nuclear.late} → ${answering.late} Hz`)
  t.true(silenced.late < 5 && silenced.before > 30)
  t.true(answering.late > 50 && answering.before < 5)
  t.true(animal.weight('toneToNuclear') > 0.9)
})

test('eyelid.json: weights onto interneurons and onto Purkinje cells change oppositely, and the other way without the puff', (t) => {
  const [paired, alone] = [learner(), learner()]
  paired.train(10, [...tone, puff], cortex)
  alone.train(10, tone, cortex)
  t.true(paired.weight('parallelToPurkinje') < 0.8 && paired.weight('parallelToInterneuron') > 1.2)
  t.true(alone.weight('parallelToPurkinje') > 1.1 && alone.weight('parallelToInterneuron') < 0.9)
  t.true(alone.probe('purkinje').late > learner().probe('purkinje').late)
})

test('eyelid.json: without the cortex a learnt answer is left, if mossy fibres onto nuclear cells have learnt', (t) => {
  const [all, onlyCortex, onlyNucleus] = [learner(), learner(), learner()]
  all.train(30, [...tone, puff], [...cortex, ...nucleus])
  onlyCortex.train(30, [...tone, puff], cortex)
  onlyNucleus.train(10, [...tone, puff], nucleus)
  const left = all.probe('nuclear', withoutCortex)
  t.log(`the nucleus alone: ${left.before} Hz before the tone, ${left.late} Hz late in it`)
  t.true(left.late > 2 * left.before && left.before > 20)
  t.true(onlyCortex.probe('nuclear').late > 20, 'the cortex has learnt')
  for (const one of [onlyCortex, onlyNucleus]) {
    const { before, late } = one.probe('nuclear', withoutCortex)
    t.true(late <= before && before > 20)
    t.is(one.weight('toneToNuclear'), 0)
  }
})
