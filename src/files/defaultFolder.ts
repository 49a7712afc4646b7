import { InputError } from '../errors/inputError.js'
import { isTemporary } from './atomicWrite.js'
import { namesIn } from './namesIn.js'
import { partialDigest } from './partialFolder.js'
import { replacedPath } from './replaceFolder.js'
import { digestOfRun } from './runDigest.js'
import { readStoredPlan } from './storedPlan.js'

/** What holds a folder where it holds something, but neither a run nor a study. */
const unknown = 'unknown'

/**
 * The folder of a run for which none is named: `name` where no other run or file holds it, else `name` with the first digits
 * of the digest that identifies the run. Where the same run is in either already, or was begun there, it is that one.
 */
export const defaultRunFolder = (name: string, identityDigest: string): string => chosen(name, identityDigest, runIn)

/** The same for a study and the digest of its trials. */
export const defaultStudyFolder = (name: string, trialsDigest: string): string => chosen(name, trialsDigest, studyIn)

/** `holder` gives the digest of what holds a folder, and nothing for a free one. */
function chosen(name: string, digest: string, holder: (folder: string) => string | undefined): string {
  const names = [name, `${name}-${digest.slice(0, 6)}`]
  return names.find((folder) => holder(folder) === digest) ?? names.find((folder) => holder(folder) === undefined) ?? names[1]!
}

/** The run that is in a folder, or the one that is being made for it. */
function runIn(folder: string): string | undefined {
  if (!isFree(folder)) return digestOfRun(folder) ?? unknown
  return digestOfRun(replacedPath(folder)) ?? partialDigest(`${folder}.partial`)
    ?? (isFree(`${folder}.partial`) ? undefined : unknown)
}

function studyIn(folder: string): string | undefined {
  if (isFree(folder)) return undefined
  try {
    return readStoredPlan(folder).trialsDigest
  } catch (error) {
    if (error instanceof InputError) return unknown
    throw error
  }
}

/** Whether nothing is at a path, or an empty folder, or what a process left that was killed while it wrote the first file. */
function isFree(path: string): boolean {
  try {
    return (namesIn(path) ?? []).every(isTemporary)
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
