import test from 'ava'
import { z } from 'zod'
import { graphLevels, levelShape, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { spikingCheck } from '../../../src/experiments/cdam/spikingCheck.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { smallInput } from '../sequence/smallInput.js'

const given = z.object(levelShape).parse({ bits: 128 })
const { words, cues } = levelWords(9, given, 1)
const graph = { graph: ring(9), words, a: -0.5, h: 1.5 }
const levels = graphLevels(given, smallInput('circuit'))
const loop = { eta: 0.2, steps: 6 }

test('in spikes every state is that of the hard locations', (t) => {
  t.deepEqual(spikingCheck(levels[2]!, graph, cues.slice(0, 2), loop, 1), { starts: 2, same: 2 })
})

test('there is nothing to check at other levels, nor without starts', (t) => {
  t.is(spikingCheck(levels[0]!, graph, cues, loop, 1), undefined)
  t.is(spikingCheck(levels[1]!, graph, cues, loop, 1), undefined)
  t.is(spikingCheck(levels[2]!, graph, [], loop, 1), undefined)
})
