import test from 'ava'
import { reelsOf } from '../../../src/experiments/cdam/filmReels.js'
import { pendulumFilm } from '../../../src/experiments/cdam/pendulumFilm.js'

const film = pendulumFilm()
const setting = { mixtures: [[-2, 3]] as [number, number][], beta: 0.6, eta: 0.2, noise: 0 }

test('the film’s own pictures are its frames, and recalled ones begin with the cue', (t) => {
  const reels = reelsOf(film, setting, 1)
  t.deepEqual(reels.map(({ name }) => name), ['the film', 'a = −2, h = 3, centred', 'a = −2, h = 3, as stored'])
  for (const { pictures, labels } of reels) {
    t.is(pictures.length, 40)
    t.is(labels.length, 40)
    for (const picture of pictures) t.regex(picture, /^[0-9a-f]{3840}$/)
  }
  // Without noise the cue is the first frame, whichever way it was stored; it is shown to a rounding.
  const [own, centred, stored] = reels.map(({ pictures }) => pictures[0]!)
  for (const shown of [centred!, stored!]) {
    for (let pixel = 0; pixel < 1920; pixel++) {
      const at = (picture: string): number => Number.parseInt(picture.slice(2 * pixel, 2 * pixel + 2), 16)
      t.true(Math.abs(at(own!) - at(shown)) <= 1)
    }
  }
})

test('values that are no picture are not shown', (t) => {
  t.deepEqual(reelsOf({ ...film, width: 0 }, setting, 1), [])
})
