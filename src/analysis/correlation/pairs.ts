import { InputError } from '../../errors/inputError.js'

/** Throws an InputError unless x and y have the same length, at least `least`, and only finite numbers. */
export function checkPairs(x: ArrayLike<number>, y: ArrayLike<number>, least: number): void {
  if (x.length !== y.length) {
    throw new InputError({ field: 'y', problem: `found ${y.length} numbers`, allowed: `${x.length}, as many as x has` })
  }
  if (x.length < least) {
    throw new InputError({ field: 'x', problem: `found ${x.length} numbers`, allowed: `at least ${least}` })
  }
  for (const [name, values] of [['x', x], ['y', y]] as const) {
    for (let index = 0; index < values.length; index++) {
      if (Number.isFinite(values[index]!)) continue
      throw new InputError({ field: `${name}[${index}]`, problem: `found ${values[index]}`, allowed: 'a finite number' })
    }
  }
}
