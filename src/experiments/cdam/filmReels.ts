import type { Reel } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { asCentred, asStored, type Film } from './film.js'
import { recallFilm } from './filmRecall.js'

interface ReelSetting {
  readonly mixtures: readonly (readonly [number, number])[]
  readonly beta: number
  readonly eta: number
  readonly noise: number
}

const picturesMax = 40

/** The film, and what is recalled of it, as pictures; none for values that are no picture. */
export function reelsOf(film: Film, { mixtures, beta, eta, noise }: ReelSetting, seed: number): Reel[] {
  if (film.width === 0) return []
  const count = Math.min(picturesMax, film.frames.length)
  const has = ([a, h]: readonly [number, number]): boolean => mixtures.some(([one, other]) => one === a && other === h)
  const shown = ([[-2, 3], [0.5, 0.5]] as const).filter(has)
  return [
    {
      name: 'the film', pictures: film.frames.slice(0, count).map(hexadecimal),
      labels: Array.from({ length: count }, (_, frame) => `frame ${frame}`),
    },
    ...shown.flatMap(([a, h]): Reel[] => (['centred', 'as stored'] as const).map((kind) => {
      const isCentred = kind === 'centred'
      const patterns = isCentred ? asCentred(film) : asStored(film)
      const { nearest, states } = recallFilm(patterns, {
        a, h, beta, eta, orientation: 'successors', meanLoad: isCentred ? 'none' : 'notebook',
        noise: isCentred ? noise / 2 : noise, steps: count - 1,
      }, seed, count - 1)
      const scale = isCentred ? spreadOf(film) / spreadOf({ frames: patterns }) : greatestOf(film)
      const mean = meanOf(film)
      return {
        name: `${mixtureName(a, h)}, ${kind}`,
        // The cue is a frame as it was stored; later states are without the mean, which fades in as it fades out.
        pictures: states.map((state, update) => hexadecimal(state.map((value, pixel) =>
          scale * value + (isCentred || update > 0 ? mean[pixel]! * (isCentred ? 1 : 1 - faded(eta, update)) : 0)))),
        labels: states.map((_, update) => (update === 0 ? 'cue' : `${update}: frame ${nearest[update - 1]}`)),
      }
    })),
  ]
}

/** (1 − η)^updates: what is left of the cue. */
function faded(eta: number, updates: number): number {
  let left = 1
  for (let update = 0; update < updates; update++) left *= 1 - eta
  return left
}

const meanOf = ({ frames }: Pick<Film, 'frames'>): Float64Array =>
  frames[0]!.map((_, pixel) => frames.reduce((sum, frame) => sum + frame[pixel]!, 0) / frames.length)

/** The root of the mean square about the mean frame. */
function spreadOf(film: Pick<Film, 'frames'>): number {
  const mean = meanOf(film)
  const squares = film.frames.reduce((sum, frame) => frame.reduce((more, value, pixel) =>
    more + (value - mean[pixel]!) * (value - mean[pixel]!), sum), 0)
  return Math.sqrt(squares / film.frames.length / mean.length)
}

const greatestOf = ({ frames }: Film): number =>
  frames.reduce((most, frame) => frame.reduce((more, value) => Math.max(more, value), most), 0)

const hexadecimal = (values: Float64Array): string => Array.from(values, (value) =>
  Math.max(0, Math.min(255, Math.round(255 * value))).toString(16).padStart(2, '0')).join('')
