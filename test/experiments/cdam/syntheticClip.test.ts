import test from 'ava'
import { correlationMatrix } from '../../../src/analysis/correlationMatrix.js'
import { syntheticClip } from '../../../src/experiments/cdam/syntheticClip.js'

test('frames next to each other correlate by 0.92 and others by 0.64, and a quarter of the values is always 1', (t) => {
  const { frames } = syntheticClip(1)
  t.is(frames.length, 49)
  const correlations = correlationMatrix(frames)
  const mean = (apart: number): number => Array.from({ length: 49 - apart }, (_, frame) => correlations[frame]![frame + apart]!)
    .reduce((sum, value) => sum + value, 0) / (49 - apart)
  t.true(Math.abs(mean(1) - 0.92) < 0.01)
  t.true(Math.abs(mean(24) - 0.64) < 0.02)
  for (const frame of frames) t.true(frame.subarray(1500).every((value) => value === 1) && frame.length === 2000)
})

test('a seed is one clip', (t) => {
  t.deepEqual(syntheticClip(3, 4), syntheticClip(3, 4))
  t.notDeepEqual(syntheticClip(3, 4), syntheticClip(4, 4))
})
