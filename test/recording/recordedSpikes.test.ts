import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { eachSpike, selectSpikes, shownPopulations } from '../../src/recording/recordedSpikes.js'
import { someSpikes } from './someSpikes.js'

const run = someSpikes([[0, 0, 1], [3, 1, 0], [3, 0, 2], [8, 1, 1]])

test('spikes from the start to before the end of the populations that are asked for, in the order asked', (t) => {
  const taken = (request: Parameters<typeof selectSpikes>[1]): number[][] => {
    const spikes: number[][] = []
    eachSpike(selectSpikes(run, request), (...spike) => { spikes.push(spike) })
    return spikes
  }
  t.deepEqual(taken({}), [[0, 0, 1], [1, 3, 0], [0, 3, 2], [1, 8, 1]])
  t.deepEqual(taken({ fromMs: 1.5, toMs: 4 }), [[1, 3, 0], [0, 3, 2]])
  t.deepEqual(taken({ populations: ['purkinje', 'granule'] }), [[1, 0, 1], [0, 3, 0], [1, 3, 2], [0, 8, 1]])
  t.deepEqual(taken({ populations: ['purkinje'], toMs: 2 }), [[0, 3, 0]])
  t.deepEqual(shownPopulations(selectSpikes(run, { populations: ['purkinje'] })), [{ name: 'purkinje', count: 2 }])
})

test('unknown populations are named with those there are, and a time without length is refused', (t) => {
  t.throws(() => selectSpikes(run, { populations: ['granul'] }), {
    instanceOf: InputError, message: /--population.*"granul".*did you mean "granule".*granule, purkinje/s,
  })
  t.throws(() => selectSpikes(run, { fromMs: 5, toMs: 5 }), { instanceOf: InputError, message: /--from, --to/ })
  t.throws(() => selectSpikes(run, { populations: ['granule', 'granule'] }), {
    instanceOf: InputError, message: /--population: found "granule" twice/,
  })
  t.throws(() => selectSpikes(run, { toMs: 1e15 }), { instanceOf: InputError, message: /--from, --to/ })
})
