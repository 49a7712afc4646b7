import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import type { StudyFile } from '../studies/studySchema.js'
import type { FrozenStudy } from '../studies/trial.js'
import { atomicWrite } from './atomicWrite.js'
import { readSealed, sealed } from './sealedJson.js'

/** What was frozen when a study began: the content of `plan.json`. */
export interface StoredPlan extends FrozenStudy {
  /** The version of Lobule that froze it. */
  readonly lobule: string
  readonly study: StudyFile
}

export const planName = 'plan.json'

/** The plan in the folder of a study. Throws an InputError where it is not as it was written. */
export function readStoredPlan(folder: string): StoredPlan {
  const file = join(folder, planName)
  const stored = readSealed(file) as StoredPlan | undefined
  if (stored) return stored
  throw new InputError({ source: file, problem: 'is damaged, or was edited',
    allowed: 'the file as it was written; or another --out' })
}

export const writeStoredPlan = (folder: string, plan: StoredPlan): void => atomicWrite(join(folder, planName), sealed(plan))
