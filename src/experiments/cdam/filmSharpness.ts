import type { GraphLevel } from '../../levels/openGraphLevel.js'
import { createKernels } from '../../kernels/kernels.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'
import { cosine } from '../../words/distance.js'
import type { Word } from '../../words/word.js'

const { log } = createKernels(0)

/**
 * How sharply a level tells a frame from the next: −ln(weight of the next frame, where its own is 1) / (1 − cosine), both
 * averaged over the film. It is β at level attention; at level sdm the weight is the share of active locations that
 * both frames activate. 0 for a circuit, which is not measured here.
 */
export function sharpnessOf(words: readonly Word[], level: GraphLevel, seed: number): number {
  if (level.level === 'attention') return level.beta
  if (!('locations' in level)) return 0
  const length = words[0]!.length
  const memory = new WinnerSdm(length, { ...level, key: stream(seed, 'graph/hard locations').key })
  const active = words.map((word) => memory.activate(word))
  const mean = (of: (frame: number, next: number) => number): number =>
    words.reduce((sum, _, frame) => sum + of(frame, (frame + 1) % words.length), 0) / words.length
  const shared = mean((frame, next) => {
    const others = new Set(active[next])
    return active[frame]!.filter((location) => others.has(location)).length / level.winners
  })
  const apart = mean((frame, next) => 1 - cosine(words[frame]!, words[next]!))
  return -log(shared) / apart
}
