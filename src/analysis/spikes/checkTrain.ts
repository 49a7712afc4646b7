import { InputError } from '../../errors/inputError.js'

/** The times of a cell's spikes, ascending. */
export type SpikeTrain = ArrayLike<number>

/** Throws an InputError that names `field` unless the times are finite and none is before the one that it follows. */
export function checkTrain(field: string, train: SpikeTrain): void {
  for (let index = 0; index < train.length; index++) {
    const time = train[index]!
    if (!Number.isFinite(time)) {
      throw new InputError({ field: `${field}[${index}]`, problem: `found ${time}`, allowed: 'a finite number' })
    }
    if (index > 0 && time < train[index - 1]!) {
      const allowed = `at least ${train[index - 1]}, the spike before it`
      throw new InputError({ field: `${field}[${index}]`, problem: `found ${time}`, allowed })
    }
  }
}
