import test from 'ava'
import { circuitLevel, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { saturatedShare } from '../../../src/experiments/cdam/saturatedShare.js'
import { spikingCheck } from '../../../src/experiments/cdam/spikingCheck.js'
import { wideWeightsOf } from '../../../src/experiments/cdam/storageSteps.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { smallInput } from '../sequence/smallInput.js'

const given = { bits: 64, cueNoise: 0.15, volleyNoise: 0.3 }
const levelWith = (...assignments: readonly string[]) => circuitLevel(given, smallInput('circuit'), ...assignments)
const own = levelWith()
const wide = levelWith(...wideWeightsOf(own.circuit!))

const graphOf = (name: string) => {
  const graph = graphNamed(name, 1, 'graph')
  return { graph, ...levelWords(graph.vertices, given, 1), a: 0, h: 1 }
}

test('strengths of 1 saturate nothing, those of an irregular graph do, and wide counters are compared with themselves', (t) => {
  t.is(saturatedShare(own.circuit!, wide.circuit!, graphOf('ring:9'), 1), 0)
  t.true(saturatedShare(own.circuit!, wide.circuit!, graphOf('barbell:4:1'), 1) > 0.05)
  t.is(saturatedShare(wide.circuit!, wide.circuit!, graphOf('barbell:4:1'), 1), 0)
})

test('saturation alone parts spikes from hard locations: with 10-bit weights all starts of an irregular graph are the same', (t) => {
  const { cues, ...graph } = graphOf('barbell:4:1')
  const loop = { eta: 0.1, steps: 10 }
  const subtracted = 'projections.interneuronToPurkinje.weight=-(512 - 0.5 / interneuron) * 1 mV / 16'
  const unsaturated = levelWith(...wideWeightsOf(own.circuit!), subtracted)
  t.deepEqual(spikingCheck(unsaturated, graph, cues, loop, 1), { starts: 9, same: 9 })
  t.true(spikingCheck(own, graph, cues, loop, 1)!.same < 9)
})
