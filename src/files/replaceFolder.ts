import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { syncFolder } from './atomicWrite.js'
import { carryOver } from './carryOver.js'
import { diskError } from './diskError.js'
import { isFile, listFiles, readFileList, type FileList } from './fileList.js'
import { namesIn } from './namesIn.js'
import { resumeFolder } from './partialFolder.js'
import { digestOfRun } from './runDigest.js'

/** Where the old run is while a new one takes its place. */
export const replacedPath = (target: string): string => `${target}.replaced`

/**
 * Puts the new run of `partialPath` in the place of an old one of the same identity, if there is one. What is not the old
 * run's own goes over into the new folder; then the old run is removed. Nothing may be at `replacedPath`.
 *
 * At every moment a whole run is at `target`, but for an instant between two renames; whatever was begun when this
 * process dies, `finishReplacement` ends. Gives the fault where the new run is in place and the old one cannot be ended.
 */
export function replaceFolder(partialPath: string, target: string): InputError | undefined {
  const isEmpty = namesIn(target)?.length === 0
  if (isEmpty) rmdirSync(target)
  const replaced = existsSync(target)
  if (replaced) renameSync(target, replacedPath(target))
  try {
    renameSync(partialPath, target)
  } catch (error) {
    if (replaced) renameSync(replacedPath(target), target)
    throw error
  }
  syncFolder(dirname(target))
  return ended(target, replaced)
}

/**
 * Ends what a process began that died in `replaceFolder`: the old run goes back, or away if the new one is in place. Throws
 * an InputError that names what cannot be moved or removed.
 */
export function finishReplacement(target: string): void {
  const digest = digestOfRun(target)
  const replaced = digestOfRun(replacedPath(target))
  const fault = digest === undefined ? undefined : ended(target, replaced === digest)
  if (fault) throw fault
  if (replaced !== undefined && !existsSync(target)) renameSync(replacedPath(target), target)
}

/** Ends the old run, if there is one, beside the new one at `target`. Gives the fault where the file system refuses. */
function ended(target: string, replaced: boolean): InputError | undefined {
  try {
    removeResume(target)
    if (replaced) endOldRun(target)
    removeResume(target)
    return undefined
  } catch (error) {
    const { path = target } = error as NodeJS.ErrnoException
    const fault = diskError(error, path)
    if (!(fault instanceof InputError)) throw error
    const what = `${path}: ${fault.fault.problem}`
    const old = existsSync(replacedPath(target)) ? replacedPath(target) : join(target, resumeFolder)
    return new InputError({
      source: old,
      problem: `the new run is whole, in ${target}, but the old one could not be removed from here (${what})`,
      allowed: 'what is yours moved elsewhere, and the rest removed, before the run is run again',
    })
  }
}

const removeResume = (target: string): void => rmSync(join(target, resumeFolder), { recursive: true, force: true })

/** In this order, so that the old run can be told from anything else until nothing but it is left, and then goes at once. */
function endOldRun(target: string): void {
  const old = replacedPath(target)
  removeResume(old)
  carryOver(old, target, readFileList(old) ?? withoutList(old, readFileList(target) ?? {}))
  mkdirSync(join(target, resumeFolder), { recursive: true })
  renameSync(old, join(target, resumeFolder, 'replaced'))
}

/** Of an old run without a list, what the new one wrote too is taken for its own. */
const withoutList = (old: string, ofNewRun: FileList): FileList =>
  listFiles(old, Object.keys(ofNewRun).filter((path) => isFile(old, path)))
