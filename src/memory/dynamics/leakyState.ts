import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../../theory/integerIn.js'
import type { Settled, SettleOptions } from './graphDynamics.js'

/** A state that leaks towards what is read, with what is reported of it. */
export class LeakyState {
  readonly #options: Required<Omit<SettleOptions, 'firstTrial'>>
  readonly #states: Float64Array[] = []
  readonly #sums: Float64Array
  #values: Float64Array
  #read: ArrayLike<number> = []
  #steps = 0
  #change = Infinity
  #changeOverTwo = Infinity
  #before: Float64Array | undefined

  /** Throws an InputError for options out of range. */
  constructor(start: Float64Array, options: SettleOptions) {
    const steps = integerIn('steps', options.steps, 1, Number.MAX_SAFE_INTEGER)
    const averaged = integerIn('averaged', options.averaged ?? steps, 1, steps)
    if (!(options.eta > 0 && options.eta <= 1)) {
      throw new InputError({ field: 'eta', problem: `found ${options.eta}`, allowed: 'a number above 0, at most 1' })
    }
    this.#options = { tolerance: 1e-3, stop: false, keepStates: false, ...options, averaged }
    this.#values = start
    this.#sums = new Float64Array(start.length)
  }

  get values(): Float64Array {
    return this.#values
  }

  /** Whether no more steps are to be made. */
  get done(): boolean {
    const { steps, stop } = this.#options
    return this.#steps >= steps || (stop && this.#period() === 1)
  }

  /** One step towards what was read. */
  step(read: ArrayLike<number>): void {
    const { eta, steps, averaged, keepStates } = this.#options
    const next = this.#values.map((value, unit) => value + eta * (read[unit]! - value))
    this.#change = greatestDifference(next, this.#values)
    if (this.#before) this.#changeOverTwo = greatestDifference(next, this.#before)
    this.#before = this.#values
    this.#values = next
    this.#read = read
    this.#steps++
    if (keepStates) this.#states.push(next)
    if (this.#steps > steps - averaged) this.#count(1)
  }

  /** What is reported once it is done. */
  settled(): Settled {
    const { steps, averaged, keepStates } = this.#options
    this.#count(Math.min(averaged, steps - this.#steps))
    const period = this.#period()
    return {
      state: this.#values, rates: this.#sums.map((sum) => sum / averaged), steps: this.#steps, change: this.#change,
      ...(period && { period }), ...(keepStates && { states: this.#states }),
    }
  }

  #count(times: number): void {
    for (let unit = 0; times > 0 && unit < this.#sums.length; unit++) this.#sums[unit]! += times * this.#read[unit]!
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
