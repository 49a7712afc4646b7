import test from 'ava'
import { CellDraws } from '../../src/engine/cellDraws.js'
import { stream } from '../../src/random/stream.js'
import { threefry4x32 } from '../../src/random/threefry.js'

test('a draw is the words of its number, its cell and its use under the key of the population', (t) => {
  const draws = new CellDraws('noise', { seed: 3 })
  for (const [use, of] of [['spikes', 0], ['rate', 1], ['thinning', 2], ['phase', 3]] as const) {
    const words = new Uint32Array(4)
    threefry4x32(stream(3, 'noise/spikes').key, Uint32Array.of(17, 5, of, 0), words)
    const high = BigInt(words[0]!) * 2n ** 21n
    t.is(draws.uniform(5, use, 17), Number(high + BigInt(words[1]! >>> 11) + 1n) / 2 ** 53)
  }
})

test('quantiles lie from 0 to below 1, one a cell', (t) => {
  const draws = new CellDraws('noise', { seed: 3 })
  const quantiles = Array.from({ length: 1000 }, (_, cell) => draws.quantile(cell))
  t.true(quantiles.every((quantile) => quantile >= 0 && quantile < 1))
  t.is(new Set(quantiles).size, 1000)
  t.is(draws.quantile(4), 1 - draws.uniform(4, 'rate', 0))
})
