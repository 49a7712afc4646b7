import test from 'ava'
import { threefry4x32, threefryFill } from '../../src/random/threefry.js'

const words = (text: string): Uint32Array => Uint32Array.from(text.split(' '), (word) => Number.parseInt(word, 16))

/** Known answers for 20 rounds, published with the reference implementation (Random123, `kat_vectors`). */
const known = [
  { counter: '0 0 0 0', key: '0 0 0 0', answer: '9c6ca96a e17eae66 fc10ecd4 5256a7d8' },
  {
    counter: 'ffffffff ffffffff ffffffff ffffffff', key: 'ffffffff ffffffff ffffffff ffffffff',
    answer: '2a881696 57012287 f6c7446e a16a6732',
  },
  {
    counter: '243f6a88 85a308d3 13198a2e 03707344', key: 'a4093822 299f31d0 082efa98 ec4e6c89',
    answer: '59cd1dbb b8879579 86b5d00c ac8b6d84',
  },
]

for (const { counter, key, answer } of known) {
  test(`Threefry4x32-20 of ${counter} is the published answer`, (t) => {
    const out = new Uint32Array(4)
    threefry4x32(words(key), words(counter), out)
    t.deepEqual(out, words(answer))
  })
}

test('the output may be the counter itself', (t) => {
  const place = words(known[2]!.counter)
  threefry4x32(words(known[2]!.key), place, place)
  t.deepEqual(place, words(known[2]!.answer))
})

test('threefryFill gives the words of one counter after the other, and any part may be drawn alone', (t) => {
  const key = Uint32Array.of(1, 2, 3, 4)
  const whole = new Uint32Array(43)
  threefryFill(key, 7, 100, whole)
  for (let block = 0; block < 10; block++) {
    const alone = new Uint32Array(4)
    threefry4x32(key, Uint32Array.of(100 + block, 7, 0, 0), alone)
    t.deepEqual(whole.subarray(4 * block, 4 * block + 4), alone)
  }
  const part = new Uint32Array(11)
  threefryFill(key, 7, 108, part)
  t.deepEqual(whole.subarray(32), part)
})
