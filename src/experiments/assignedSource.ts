import type { InputError } from '../errors/inputError.js'

/** Of `path=value` assignments the one that set the field in which a fault lies: `--set experiment.noise=abc`. */
export function assignedSource({ fault: { field } }: InputError, assignments: readonly string[]): string | undefined {
  const assignment = assignments.findLast((one) => {
    const path = one.slice(0, one.indexOf('='))
    return field === path || field?.startsWith(`${path}.`)
  })
  return assignment === undefined ? undefined : `--set ${assignment}`
}
