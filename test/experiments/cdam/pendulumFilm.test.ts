import test from 'ava'
import { correlationMatrix } from '../../../src/analysis/correlationMatrix.js'
import { pendulumFilm } from '../../../src/experiments/cdam/pendulumFilm.js'

const { frames, width } = pendulumFilm()

test('there are 40 frames of 48 × 40 pixels between black and white', (t) => {
  t.is(frames.length, 40)
  t.is(width, 48)
  for (const frame of frames) t.true(frame.length === 1920 && frame.every((value) => value >= 0 && value <= 1))
})

test('no two frames are the same, and the next is among the most alike', (t) => {
  const correlations = correlationMatrix(frames)
  correlations.forEach((row, frame) => {
    row.forEach((value, other) => { if (other !== frame) t.true(value < 0.995, `${frame}, ${other}`) })
    const closer = row.filter((value) => value > row[(frame + 1) % 40]!).length - 1
    t.true(closer <= 12, String(frame))
  })
})

test('the background returns in every frame', (t) => {
  const still = Array.from({ length: 1920 }, (_, pixel) => pixel).filter((pixel) => frames.every((frame) => frame[pixel] === frames[0]![pixel]))
  t.true(still.length > 300)
})
