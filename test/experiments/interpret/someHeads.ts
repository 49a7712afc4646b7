import { syntheticHead, type SyntheticSetting } from '../../../src/experiments/interpret/syntheticHead.js'
import type { HeadArrays } from '../../../src/experiments/interpret/head.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { stream } from '../../../src/random/stream.js'

/** A synthetic head on a ring of 12. */
export const someHead = (change: Partial<SyntheticSetting> = {}, seed = 1): HeadArrays => syntheticHead({
  graph: ring(12), size: 40, a: 0.5, h: 0.5, noise: 0.2, mapped: false, ...change,
}, stream(seed, 'some head'))
