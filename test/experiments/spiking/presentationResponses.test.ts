import test from 'ava'
import { presentationResponses } from '../../../src/experiments/spiking/presentationResponses.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'

const phases = [{ name: 'writing', from: 0, to: 20 }, { name: 'reading', from: 20, to: 50 }]

test('spikes are counted by the time since their presentation began, in the phase that it belongs to', (t) => {
  const run = someSpikes([[1, 0, 0], [11, 0, 3], [13, 1, 0], [22, 1, 1], [41, 0, 2], [50, 0, 0]])
  const { binMs, periodMs, phases: found } = presentationResponses(selectSpikes(run, {}), phases, 10)!
  t.deepEqual([binMs, periodMs], [0.5, 5])
  t.deepEqual(found.map(({ name, presentations }) => [name, presentations]), [['writing', 2], ['reading', 3]])
  t.deepEqual(found.map(({ populations }) => populations.map(({ counts }) => counts)), [
    [[0, 2, 0, 0], [0, 0, 0, 1]], [[0, 1, 0, 0], [0, 0, 1, 0]],
  ])
})

test('without a spike in any phase there are none', (t) => {
  t.is(presentationResponses(selectSpikes(someSpikes([[60, 0, 0]]), {}), phases, 10), undefined)
})
