import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { WeightWatch } from '../../../src/experiments/spiking/learntWeights.js'
import { settingOf } from '../setting.js'

test('weights before and after learning are all counted, and the sample is of cells that fired', (t) => {
  const { circuit, patterns } = settingOf({ level: 'circuit', set: ['populations.granule.count=3000'] })
  const watch = new WeightWatch(circuit)
  const fired = new Set<number>()
  const memory = new CircuitMemory(buildNetwork(circuit, 1), (volley) => {
    watch.take(volley)
    if (volley.population === 'granule') for (const cell of volley.cells) fired.add(cell)
  })
  watch.begin(memory.engine)
  for (const { word } of patterns.patterns.slice(0, 3)) memory.write(word, word)
  const [found, ...others] = watch.end(memory.engine)
  t.deepEqual(others, [])
  const weights = Array.from(memory.engine.weights('parallelToPurkinje'))
  const { before, after, sample, largest, binSteps } = found!
  t.deepEqual([largest, binSteps, found!.sources, found!.targets, found!.fired], [63, 1, 3000, 256, fired.size])
  t.deepEqual(before, before.map((_, steps) => (steps === 32 ? 3000 * 256 : 0)))
  t.deepEqual(after, after.map((_, steps) => weights.filter((weight) => weight === steps).length))
  t.true(sample.sources.every((cell) => fired.has(cell)))
  t.deepEqual(sample.steps, sample.sources.map((source) => sample.targets.map((target) => weights[source * 256 + target]!)))
})

test('weights that were not looked at before they learn are a bug', (t) => {
  const { circuit } = settingOf({ level: 'circuit', set: ['populations.granule.count=100'] })
  t.throws(() => new WeightWatch(circuit).end({ weights: () => new Int16Array(25_600) }), { message: /before they learn/ })
})
