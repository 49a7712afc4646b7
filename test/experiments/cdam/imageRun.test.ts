import test from 'ava'
import { firstImages } from '../../../src/experiments/cdam/images.js'
import { imageRun, type ImageSetting } from '../../../src/experiments/cdam/imageRun.js'
import { digits, greySet } from './someImages.js'

const published: ImageSetting = {
  preparation: 'as published', graph: 'none', neighbours: 3, a: 1, h: 0, beta: 1, eta: 0.1, steps: 100, noise: 1,
}

test('with a = 0 the notebook counts all as right, though all states are alike and chance by start (B-19)', (t) => {
  for (const count of [10, 20, 30]) {
    const { row, column, distinct } = imageRun(firstImages(greySet(count, 784), count), { ...published, a: 0 }, 1)
    t.is(row, 1 / count)
    t.is(column, 1)
    t.is(distinct, 1)
  }
})

test('the update is that of the notebook, computed neuron by neuron', (t) => {
  const images = firstImages(digits, 5)
  const { cues, states } = imageRun(images, { ...published, a: 0.7, steps: 3 }, 2)
  cues.forEach((cue, start) => {
    let state = cue
    for (let step = 0; step < 3; step++) {
      const fields = images.map((image) => image.reduce((sum, value, pixel) => sum + value * state[pixel]!, 0))
      const greatest = Math.max(...fields)
      const weights = fields.map((field) => Math.exp(field - greatest))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const aim = state.map((_, pixel) => images.reduce((sum, image, index) =>
        sum + (0.7 * weights[index]! / total - 1 / images.length) * image[pixel]!, 0))
      state = state.map((value, pixel) => value + 0.1 * (aim[pixel]! - value))
    }
    t.true(states.get(3)![start]!.every((value, pixel) => Math.abs(value - state[pixel]!) < 1e-9))
  })
})

test('centred images are all recalled at a high β, and by chance at β = 1 (B-20)', (t) => {
  const images = firstImages(digits, 20)
  const centred: ImageSetting = { ...published, preparation: 'centred' }
  t.is(imageRun(images, { ...centred, beta: 30 }, 1).row, 1)
  t.is(imageRun(images, { ...centred, beta: 1 }, 1).row, 1 / 20)
})

test('states are kept after the updates that are asked for, and at the end', (t) => {
  const { states } = imageRun(firstImages(digits, 4), { ...published, steps: 12 }, 1, [1, 5])
  t.deepEqual([...states.keys()], [1, 5, 12])
})
