import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, normalize, resolve } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { atomicWrite, removeTemporary, syncFolder, type Content } from './atomicWrite.js'
import { onDisk } from './diskError.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { parseJson } from './parseJson.js'
import { readJson } from './readJson.js'
import { readText } from './readText.js'
import { takeLock } from './runLock.js'

/** Within the partial folder: what is needed to go on, and is not part of the result. */
const resumeFolder = '.resume'

/** The folder of one run while it is made. */
export interface RunFolder {
  /** Where the results will be after `commit`, as given. */
  readonly path: string
  /** Where they are made until then: `<path>.partial`. */
  readonly partialPath: string
  /** Whether an interrupted run of the same identity was found, whose checkpoints and files are still here. */
  readonly resumed: boolean
  /** The value that `saveCheckpoint` kept under a name, or undefined. */
  checkpoint(name: string): unknown
  /** Keeps a value (as JSON) for a later process that opens the same run. */
  saveCheckpoint(name: string, value: unknown): void
  /** Writes a file of the result, atomically; folders of its path are made. */
  writeText(relativePath: string, text: string | Iterable<string>): void
  writeBytes(relativePath: string, bytes: Uint8Array): void
  /** Puts the results in place as a whole, without checkpoints, and ends the work. `record.json` must be written. */
  commit(): void
  /** Ends the work and keeps what is there, so that the same run can be resumed. Nothing after `commit`. */
  close(): void
  /** Ends the work and removes what is there. Nothing after `commit`. */
  discard(): void
}

/**
 * Opens a run's folder for the run of an identity (all that decides its numbers; `identityDigest` stands for it).
 *
 * Results are made in `<path>.partial` and renamed at the end, so that a half-written run is never taken for a result.
 * A run of the same identity at `path` is replaced at `commit`; anything else there is refused. A lock file,
 * `<path>.lock`, keeps a second process away. Throws an InputError that names the path.
 *
 * The caller writes `record.json`, an object with at least `identityDigest`: it marks a folder as a run.
 */
export function openRunFolder(path: string, identityDigest: string, identity: object): RunFolder {
  const target = onDisk(path, () => (existsSync(path) ? realpathSync(path) : resolve(path)))
  const partialPath = `${target}.partial`
  const replacedPath = `${target}.replaced`
  onDisk(dirname(target), () => makeFolder(dirname(target)))
  const unlock = takeLock(`${target}.lock`)
  let isOpen = true
  try {
    finishReplacement(target, replacedPath, identityDigest)
    checkTarget(target, path, identityDigest)
    const resumed = preparePartial(partialPath, identityDigest, identity)
    return {
      path, partialPath, resumed, checkpoint, saveCheckpoint,
      writeText: write, writeBytes: write, commit, close, discard,
    }
  } catch (error) {
    end()
    throw error
  }

  function end(): void {
    isOpen = false
    unlock()
  }

  function inside(relativePath: string): string {
    if (!isOpen) throw new Error(`the run folder ${path} is no longer open`)
    const normal = normalize(relativePath)
    if (isAbsolute(normal) || normal.startsWith('..')) throw new Error(`${relativePath} lies outside of the run folder`)
    return join(partialPath, normal)
  }

  function checkpointFile(name: string): string {
    if (!/^\w[\w.-]*$/.test(name)) throw new Error(`"${name}" cannot name a checkpoint`)
    return inside(join(resumeFolder, 'checkpoints', `${name}.json`))
  }

  function checkpoint(name: string): unknown {
    const file = checkpointFile(name)
    return existsSync(file) ? readJson(file) : undefined
  }

  function saveCheckpoint(name: string, value: unknown): void {
    writeFile(checkpointFile(name), JSON.stringify(value))
  }

  function write(relativePath: string, content: Content): void {
    writeFile(inside(relativePath), content)
  }

  function commit(): void {
    if (digestOfRun(inside('.')) !== identityDigest) throw new Error(`record.json of ${path} lacks its identityDigest`)
    try {
      onDisk(path, () => replace(partialPath, target, replacedPath))
    } catch (error) {
      finishReplacement(target, replacedPath, identityDigest)
      throw error
    }
    end()
  }

  function close(): void {
    if (isOpen) end()
  }

  function discard(): void {
    if (!isOpen) return
    onDisk(partialPath, () => rmSync(partialPath, { recursive: true, force: true }))
    end()
  }
}

/** For an instant neither run is at `target`; if this process dies then, the next one finishes the replacement. */
function replace(partialPath: string, target: string, replacedPath: string): void {
  if (existsSync(target)) renameSync(target, replacedPath)
  renameSync(partialPath, target)
  syncFolder(dirname(target))
  rmSync(join(target, resumeFolder), { recursive: true, force: true })
  rmSync(replacedPath, { recursive: true, force: true })
}

/** Ends what a process began that died in `replace`: the old run goes back, or away if the new one is in place. */
function finishReplacement(target: string, replacedPath: string, identityDigest: string): void {
  if (!existsSync(replacedPath) || digestOfRun(replacedPath) !== identityDigest) return
  onDisk(replacedPath, () => {
    if (existsSync(target)) rmSync(replacedPath, { recursive: true })
    else renameSync(replacedPath, target)
  })
}

function checkTarget(target: string, path: string, identityDigest: string): void {
  const names = namesIn(target)
  if (names === undefined) return
  if (statSync(target).dev !== statSync(dirname(target)).dev) {
    throw new InputError({ source: path, problem: 'is a mount point', allowed: 'a folder inside of it' })
  }
  if (names.length === 0) return
  const digest = digestOfRun(target)
  if (digest === identityDigest) return
  throw new InputError({
    source: path,
    problem: digest === undefined
      ? 'the folder is not empty and holds no run'
      : `already holds another run (identity ${digest.slice(0, 12)})`,
    allowed: `a run of identity ${identityDigest.slice(0, 12)} or an empty folder; choose another --out or remove it`,
  })
}

/** Makes the partial folder, or finds the one of an interrupted run with the same identity. Returns whether it did. */
function preparePartial(partialPath: string, identityDigest: string, identity: object): boolean {
  const marker = join(partialPath, resumeFolder, 'identity.json')
  const names = namesIn(partialPath)
  if (digestIn(marker) === identityDigest) {
    removeTemporary(partialPath)
    return true
  }
  if (names !== undefined && names.some((name) => name !== resumeFolder) && !existsSync(marker)) {
    throw new InputError({
      source: partialPath,
      problem: 'the folder is not empty and holds no interrupted run',
      allowed: 'an interrupted run; choose another --out or remove it',
    })
  }
  onDisk(partialPath, () => rmSync(partialPath, { recursive: true, force: true }))
  writeFile(marker, JSON.stringify({ identityDigest, identity }, null, 2))
  return false
}

/** The identity digest that a folder's record states; nothing where there is no such record. */
const digestOfRun = (folder: string): string | undefined => digestIn(join(folder, 'record.json'))

function digestIn(file: string): string | undefined {
  try {
    const record = parseJson(readText(file), file) as { identityDigest?: unknown } | null
    return typeof record?.identityDigest === 'string' ? record.identityDigest : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function writeFile(file: string, content: Content): void {
  onDisk(file, () => makeFolder(dirname(file)))
  atomicWrite(file, content)
}
