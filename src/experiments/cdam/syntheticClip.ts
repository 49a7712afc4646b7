import { createKernels } from '../../kernels/kernels.js'
import { normalDraws } from '../../random/normalDraw.js'
import { stream } from '../../random/stream.js'
import type { Film } from './film.js'

const { exp, log } = createKernels(0)

const changing = 1500
const constant = 500
const background = 0.5
const memoryFrames = 4

/**
 * A stand-in for the clips of the public notebook, which are not public: 49 frames of 2000 values. 1500 are a logistic function
 * of a background (normal, deviation ½) and of noise that follows itself from frame to frame with the correlation
 * exp(−1/4); 500 are always 1, as the opacity of pixels is. Frames next to each other correlate by 0.92, others by 0.64.
 */
export function syntheticClip(seed: number, frames = 49): Film {
  const normal = normalDraws(stream(seed, 'video/clip'), log)
  const keep = exp(-1 / memoryFrames)
  const fresh = Math.sqrt(1 - keep * keep)
  const behind = Float64Array.from({ length: changing }, () => background * normal())
  const noise = Float64Array.from({ length: changing }, normal)
  return {
    name: 'clip', width: 0,
    frames: Array.from({ length: frames }, (_, frame) => {
      if (frame > 0) noise.forEach((value, pixel) => { noise[pixel] = keep * value + fresh * normal() })
      return Float64Array.from({ length: changing + constant }, (_unused, pixel) =>
        (pixel < changing ? 1 / (1 + exp(-behind[pixel]! - noise[pixel]!)) : 1))
    }),
  }
}
