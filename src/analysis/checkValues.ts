import { InputError } from '../errors/inputError.js'

/** Throws an InputError that names `field` unless there are at least `least` values and all are finite. */
export function checkValues(field: string, values: ArrayLike<number>, least: number): void {
  if (values.length < least) {
    throw new InputError({ field, problem: `found ${values.length} numbers`, allowed: `at least ${least}` })
  }
  for (let index = 0; index < values.length; index++) {
    if (Number.isFinite(values[index]!)) continue
    throw new InputError({ field: `${field}[${index}]`, problem: `found ${values[index]}`, allowed: 'a finite number' })
  }
}
