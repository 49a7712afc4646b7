import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

const workersMax = 64

/** How many worker threads a run has: 1 unless stated, which means no thread besides the main one. */
export function readWorkers(given: string | undefined): number {
  const workers = Number(given ?? '1')
  if (Number.isInteger(workers) && workers >= 1 && workers <= workersMax) return workers
  throw new InputError({
    source: '--workers', problem: `found ${shown(given)}`, allowed: `a whole number from 1 to ${workersMax}`,
  })
}
