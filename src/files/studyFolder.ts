import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { atomicWrite, isTemporary, removeTemporary, type Content } from './atomicWrite.js'
import { onDisk } from './diskError.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { takeLock } from './runLock.js'
import { planName, readStoredPlan, writeStoredPlan, type StoredPlan } from './storedPlan.js'
import { openTrialFolder, trialFiles, type TrialFolder } from './trialFolder.js'

/** The folder of a study: it is the same for a study that runs, was stopped, or is done. */
export interface StudyFolder extends TrialFolder {
  /** Writes a file, atomically; folders of its path are made. */
  writeText(relativePath: string, text: string | Iterable<string>): void
  writeBytes(relativePath: string, bytes: Uint8Array): void
  /** Lets another process in. Nothing after it. */
  close(): void
}

/**
 * Opens the folder of a study, which keeps every trial that has ended. A new study freezes its trials and claims in
 * `plan.json` first; with `resume`, one that is there goes on. Its claims may be other ones than today's. Throws an
 * InputError that names the path where another process works on it, something else is there, or a study of other trials.
 */
export const openStudyFolder = (path: string, plan: StoredPlan, resume: boolean): StudyFolder =>
  locked(path, (target) => frozenIn(target, path, plan, resume))

/** Opens the folder of a study that is there, to write what follows from its trials. Throws an InputError as the others do. */
export const reopenStudyFolder = (path: string): StudyFolder => {
  const { plan } = openTrialFolder(path)
  return locked(path, () => plan)
}

function locked(path: string, planIn: (target: string) => StoredPlan): StudyFolder {
  const target = onDisk(path, () => (existsSync(path) ? realpathSync(path) : resolve(path)))
  onDisk(dirname(target), () => makeFolder(dirname(target)))
  const unlock = takeLock(`${target}.lock`, path)
  try {
    const plan = planIn(target)
    removeTemporary(target)
    return { path, plan, ...trialFiles(target), writeText: write, writeBytes: write, close: unlock }
  } catch (error) {
    unlock()
    throw error
  }

  function write(relativePath: string, content: Content): void {
    const file = join(target, relativePath)
    onDisk(file, () => makeFolder(dirname(file)))
    atomicWrite(file, content)
  }
}

/** The plan of the study that is there already, or the one given, which is then written. */
function frozenIn(target: string, path: string, plan: StoredPlan, resume: boolean): StoredPlan {
  const names = (namesIn(target) ?? []).filter((name) => !isTemporary(name))
  if (names.length === 0) {
    onDisk(target, () => makeFolder(target))
    writeStoredPlan(target, plan)
    return plan
  }
  if (!names.includes(planName)) {
    throw new InputError({ source: path, problem: 'the folder is not empty and holds no study',
      allowed: 'an empty folder or a new name' })
  }
  const stored = readStoredPlan(target)
  if (stored.trialsDigest !== plan.trialsDigest) {
    throw new InputError({
      source: path, problem: `holds a study of other trials or measures (${stored.trialsDigest.slice(0, 12)})`,
      allowed: `those of today's file (${plan.trialsDigest.slice(0, 12)}); or another --out`,
    })
  }
  if (!resume) {
    throw new InputError({ source: path, problem: 'holds this study already', allowed: '--resume, or another --out' })
  }
  return stored
}
