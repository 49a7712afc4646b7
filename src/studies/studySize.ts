import { InputError } from '../errors/inputError.js'
import type { StudyFile } from './studySchema.js'

/** `default` is what a file states outside of its block `full`. */
export type StudySize = 'default' | 'full'

/**
 * The file of a study at one of its sizes, which has no other one any more; at full size its name ends in `-full`.
 * Throws an InputError where it states no full size.
 */
export function atSize({ full, ...file }: StudyFile, size: StudySize): StudyFile {
  if (size === 'default') return file
  if (full === undefined) {
    throw new InputError({ field: 'full', problem: 'missing', allowed: 'what differs at full size, for --full' })
  }
  const { set, conditions = file.conditions, seeds = file.seeds } = full
  return { ...file, name: `${file.name}-full`, set: { ...file.set, ...set }, conditions, seeds }
}
