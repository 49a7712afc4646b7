import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { digestOf } from '../recording/digest.js'
import type { EndedTrial } from '../studies/studyResult.js'
import type { StudyFile } from '../studies/studySchema.js'
import type { FrozenStudy, Trial } from '../studies/trial.js'
import { atomicWrite, isTemporary, removeTemporary, type Content } from './atomicWrite.js'
import { onDisk } from './diskError.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { parseJson } from './parseJson.js'
import { readText } from './readText.js'
import { takeLock } from './runLock.js'

/** What was frozen when a study began: the content of `plan.json`. */
export interface StoredPlan extends FrozenStudy {
  readonly study: StudyFile
}

/** The folder of a study: it is the same for a study that runs, was stopped, or is done. */
export interface StudyFolder {
  readonly path: string
  /** What was frozen when the study began. Its claims may be other ones than today's. */
  readonly plan: StoredPlan
  /** A trial that has ended; undefined where there is none, or its file is damaged or was edited. */
  ended(trial: Trial): EndedTrial | undefined
  saveEnded(trial: EndedTrial): void
  /** Writes a file, atomically; folders of its path are made. */
  writeText(relativePath: string, text: string | Iterable<string>): void
  writeBytes(relativePath: string, bytes: Uint8Array): void
  /** Lets another process in. Nothing after it. */
  close(): void
}

/**
 * Opens the folder of a study, which keeps every trial that has ended. A new study freezes its trials and claims in
 * `plan.json` first; with `resume`, one that is there goes on. Throws an InputError that names the path where another
 * process works on it, something else is there, or a study of other trials.
 */
export function openStudyFolder(path: string, plan: StoredPlan, resume: boolean): StudyFolder {
  const target = onDisk(path, () => (existsSync(path) ? realpathSync(path) : resolve(path)))
  onDisk(dirname(target), () => makeFolder(dirname(target)))
  const unlock = takeLock(`${target}.lock`)
  try {
    const frozen = frozenIn(target, path, plan, resume)
    return { path, plan: frozen, ended, saveEnded, writeText: write, writeBytes: write, close: unlock }
  } catch (error) {
    unlock()
    throw error
  }

  function ended({ id, condition, seed }: Trial): EndedTrial | undefined {
    const kept = withDigest(trialFile(id)) as EndedTrial | undefined
    return kept?.id === id && kept.condition === condition && kept.seed === seed ? kept : undefined
  }

  function saveEnded(trial: EndedTrial): void {
    write(`trials/${trial.id}.json`, sealed(trial))
  }

  function trialFile(id: string): string {
    return join(target, 'trials', `${id}.json`)
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
  const file = join(target, 'plan.json')
  if (names.length === 0) {
    onDisk(target, () => makeFolder(target))
    atomicWrite(file, sealed(plan))
    return plan
  }
  if (!names.includes('plan.json')) {
    throw new InputError({ source: path, problem: 'the folder is not empty and holds no study',
      allowed: 'an empty folder or a new name' })
  }
  const stored = withDigest(file) as StoredPlan | undefined
  if (!stored) {
    throw new InputError({ source: file, problem: 'is damaged, or was edited',
      allowed: 'the file as it was written; or another --out' })
  }
  if (stored.trialsDigest !== plan.trialsDigest) {
    throw new InputError({
      source: path, problem: `holds a study of other trials or measures (${stored.trialsDigest.slice(0, 12)})`,
      allowed: `those of today's file (${plan.trialsDigest.slice(0, 12)}); or another --out`,
    })
  }
  if (!resume) {
    throw new InputError({ source: path, problem: 'holds this study already', allowed: '--resume, or another --out' })
  }
  removeTemporary(target)
  return stored
}

/** A value as the text of a JSON file that carries the digest of the rest. */
const sealed = (value: object): string => `${JSON.stringify({ ...value, digest: digestOf(value) }, null, 2)}\n`

/** The value of a sealed JSON file; undefined where there is none, or its digest is another. */
function withDigest(file: string): object | undefined {
  if (!existsSync(file)) return undefined
  try {
    const { digest, ...value } = parseJson(readText(file), file) as { digest?: unknown }
    return digest === digestOf(value) ? value : undefined
  } catch (error) {
    if (error instanceof InputError || error instanceof TypeError) return undefined
    throw error
  }
}
