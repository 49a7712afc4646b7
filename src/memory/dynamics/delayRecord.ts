import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../../theory/integerIn.js'
import type { DelayActivity, LoopOptions } from './graphDynamics.js'

/** Follows one state: what it is, whether it goes on, and what is reported of it. */
export class DelayRecord {
  readonly #options: Required<Omit<LoopOptions, 'firstTrial'>>
  readonly #states: Float64Array[] = []
  readonly #sums: Float64Array
  #state: Float64Array
  #before: Float64Array | undefined
  #read: ArrayLike<number> = []
  #steps = 0
  #change = Infinity
  #changeOverTwo = Infinity

  /** Throws an InputError for options out of range. */
  constructor(start: Float64Array, options: LoopOptions) {
    const steps = integerIn('steps', options.steps, 1, Number.MAX_SAFE_INTEGER)
    const averaged = integerIn('averaged', options.averaged ?? steps, 1, steps)
    if (!(options.eta > 0 && options.eta <= 1)) {
      throw new InputError({ field: 'eta', problem: `found ${options.eta}`, allowed: 'a number above 0, at most 1' })
    }
    this.#options = { tolerance: 1e-3, stop: false, keepStates: false, ...options, averaged }
    this.#state = start
    this.#sums = new Float64Array(start.length)
  }

  get state(): Float64Array {
    return this.#state
  }

  /** Whether no more steps are to be made. */
  get done(): boolean {
    const { steps, stop } = this.#options
    return this.#steps >= steps || (stop && this.#period() === 1)
  }

  /** One step of a leaky state towards what was read. */
  leak(read: ArrayLike<number>): void {
    const { eta } = this.#options
    this.go(this.#state.map((value, unit) => value + eta * (read[unit]! - value)), read)
  }

  /** One step to the next state, after a read. */
  go(next: Float64Array, read: ArrayLike<number>): void {
    const { steps, averaged, keepStates } = this.#options
    this.#change = greatestDifference(next, this.#state)
    if (this.#before) this.#changeOverTwo = greatestDifference(next, this.#before)
    this.#before = this.#state
    this.#state = next
    this.#read = read
    this.#steps++
    if (keepStates) this.#states.push(next)
    if (this.#steps > steps - averaged) this.#count(1)
  }

  /** What is reported once it is done; `rateOf` makes the rate of the mean read of a unit. */
  activity(rateOf: (mean: number) => number = (mean) => mean): DelayActivity {
    const { steps, averaged, keepStates } = this.#options
    this.#count(Math.min(averaged, steps - this.#steps))
    const period = this.#period()
    return {
      state: this.#state, rates: this.#sums.map((sum) => rateOf(sum / averaged)), steps: this.#steps,
      change: this.#change, ...(period && { period }), ...(keepStates && { states: this.#states }),
    }
  }

  #count(times: number): void {
    if (times === 0) return
    for (let unit = 0; unit < this.#sums.length; unit++) this.#sums[unit]! += times * this.#read[unit]!
  }

  #period(): 1 | 2 | undefined {
    const { tolerance } = this.#options
    return this.#change <= tolerance ? 1 : this.#changeOverTwo <= tolerance ? 2 : undefined
  }
}

function greatestDifference(left: Float64Array, right: Float64Array): number {
  let greatest = 0
  for (let unit = 0; unit < left.length; unit++) {
    const difference = Math.abs(left[unit]! - right[unit]!)
    if (difference > greatest) greatest = difference
  }
  return greatest
}
