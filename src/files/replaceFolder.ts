import { existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from './atomicWrite.js'
import { carryOver } from './carryOver.js'
import { listFiles, readFileList, type FileList } from './fileList.js'
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
 * process dies, `finishReplacement` ends.
 */
export function replaceFolder(partialPath: string, target: string): void {
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
  if (replaced) endOldRun(target)
  removeResume(target)
}

/** Ends what a process began that died in `replaceFolder`: the old run goes back, or away if the new one is in place. */
export function finishReplacement(target: string): void {
  const digest = digestOfRun(target)
  if (digest !== undefined) removeResume(target)
  const replaced = digestOfRun(replacedPath(target))
  if (replaced === undefined) return
  if (!existsSync(target)) renameSync(replacedPath(target), target)
  else if (replaced === digest) {
    endOldRun(target)
    removeResume(target)
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
  listFiles(old, Object.keys(ofNewRun).filter((path) =>
    lstatSync(join(old, path), { throwIfNoEntry: false })?.isFile()))
