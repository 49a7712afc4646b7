import { signedStep } from './signedStep.js'

/** How a film was recalled, told from the frame that the state was nearest after each update. */
export interface Replay {
  /** Frames a step on, from −½ to ½ of the film: 1 is one frame forwards an update. */
  readonly speed: number
  /** The share of updates that do not go back. */
  readonly forward: number
  /** The share of updates that do not go on. */
  readonly backward: number
  /** Of the moves from one frame to another, the share that goes to the next one. */
  readonly inOrder: number
  /** Of the moves, the share that leaves frames out. */
  readonly skips: number
  /** Updates that the state stays at a frame, on average. */
  readonly dwell: number
  /** The longest stay. */
  readonly longest: number
  /** How many frames it was nearest to. */
  readonly visited: number
}

/** What the nearest frames, one after each update, say of a film of `frames` frames that goes round. */
export function replayOf(nearest: readonly number[], frames: number): Replay {
  const steps = nearest.slice(1).map((frame, index) => signedStep(frame - nearest[index]!, frames))
  const moves = steps.filter((step) => step !== 0)
  const forwards = steps.reduce((sum, step) => sum + step, 0) >= 0 ? 1 : -1
  return {
    speed: steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    forward: share(steps.filter((step) => step >= 0), steps), backward: share(steps.filter((step) => step <= 0), steps),
    inOrder: share(moves.filter((step) => step === forwards), moves),
    skips: share(moves.filter((step) => step * forwards > 1), moves),
    dwell: nearest.length / (moves.length + 1), longest: longestStay(steps), visited: new Set(nearest).size,
  }
}

const share = (some: readonly number[], of: readonly number[]): number => (of.length === 0 ? 0 : some.length / of.length)

function longestStay(steps: readonly number[]): number {
  let [longest, stay] = [1, 1]
  for (const step of steps) {
    stay = step === 0 ? stay + 1 : 1
    longest = Math.max(longest, stay)
  }
  return longest
}
