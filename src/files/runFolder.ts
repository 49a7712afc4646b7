import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { atomicWrite, type Content } from './atomicWrite.js'
import { checkMovable } from './carryOver.js'
import { diskError, onDisk } from './diskError.js'
import { changedFiles, fileListName, fileListText, isFile, listFiles, readFileList } from './fileList.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { openPartialFolder, resumeFolder } from './partialFolder.js'
import { pathBehind } from './pathBehind.js'
import { readJson } from './readJson.js'
import { finishReplacement, replacedPath, replaceFolder } from './replaceFolder.js'
import { digestOfRun } from './runDigest.js'
import { takeLock } from './runLock.js'
import { whatIsAt } from './whatIsAt.js'

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
  /**
   * Puts the results in place as a whole, without checkpoints, with a list of the files (`files.json`), and ends the
   * work. `record.json` must be written. Gives the fault where the run is in place, but an old one that it replaced could
   * not be removed.
   */
  commit(): InputError | undefined
  /** Ends the work and keeps what is there, so that the same run can be resumed. Nothing after `commit`. */
  close(): void
  /** Ends the work and removes what is there. Nothing after `commit`. */
  discard(): void
}

/**
 * Opens a run's folder for the run of an identity (all that decides its numbers; `identityDigest` stands for it).
 *
 * Results are made in `<path>.partial` and renamed at the end, so that a half-written run is never taken for a result.
 * A run of the same identity at `path` is replaced at `commit`, and whatever is in its folder besides goes over into the
 * new one; anything else there is refused, and so is a run with a file that was changed since. A lock file,
 * `<path>.lock`, keeps a second process away. Throws an InputError that names the path.
 *
 * The caller writes `record.json`, an object with at least `identityDigest`: it marks a folder as a run.
 */
export function openRunFolder(path: string, identityDigest: string, identity: object): RunFolder {
  const target = onDisk(path, () => pathBehind(path))
  const partialPath = `${target}.partial`
  onDisk(dirname(target), () => makeFolder(dirname(target)))
  const unlock = takeLock(`${target}.lock`, path)
  let isOpen = true
  try {
    onDisk(path, () => finishReplacement(target))
    checkTarget(target, path, identityDigest)
    return opened()
  } catch (error) {
    end()
    throw error
  }

  function end(): void {
    isOpen = false
    unlock()
  }

  function opened(): RunFolder {
    const partial = openPartialFolder(partialPath, identityDigest, identity)

    function inside(relativePath: string): string {
      if (!isOpen) throw new Error(`the run folder ${path} is no longer open`)
      const normal = normalize(relativePath)
      if (isAbsolute(normal) || normal.startsWith('..')) throw new Error(`${relativePath} lies outside of the run folder`)
      return normal.split(sep).join('/')
    }

    function checkpointFile(name: string): string {
      if (!/^\w[\w.-]*$/.test(name)) throw new Error(`"${name}" cannot name a checkpoint`)
      return join(partialPath, inside(join(resumeFolder, 'checkpoints', `${name}.json`)))
    }

    const write = (relativePath: string, content: Content): void => partial.write(inside(relativePath), content)

    return {
      path, partialPath, resumed: partial.resumed, writeText: write, writeBytes: write,
      checkpoint(name) {
        const file = checkpointFile(name)
        return existsSync(file) ? readJson(file) : undefined
      },
      saveCheckpoint(name, value) {
        const file = checkpointFile(name)
        onDisk(file, () => makeFolder(dirname(file)))
        atomicWrite(file, JSON.stringify(value))
      },
      commit() {
        if (digestOfRun(join(partialPath, inside('.'))) !== identityDigest) {
          throw new Error(`record.json of ${path} lacks its identityDigest`)
        }
        checkTarget(target, path, identityDigest)
        const own = [...partial.written].filter((name) => name !== fileListName && isFile(partialPath, name))
        write(fileListName, fileListText(listFiles(partialPath, own)))
        const fault = onDisk(path, () => replaceFolder(partialPath, target))
        end()
        return fault
      },
      close() {
        if (isOpen) end()
      },
      discard() {
        if (!isOpen) return
        partial.remove()
        end()
      },
    }
  }
}

/** Throws an InputError where the run cannot be put at `target` in the end. */
function checkTarget(target: string, path: string, identityDigest: string): void {
  const names = namesIn(target)
  if (names === undefined) return
  if (statSync(target).dev !== statSync(dirname(target)).dev) {
    throw new InputError({ source: path, problem: 'is a mount point', allowed: 'a folder inside of it' })
  }
  if (names.length === 0) return
  const digest = digestOfRun(target)
  if (digest !== identityDigest) {
    throw new InputError({
      source: path,
      problem: digest === undefined
        ? 'the folder is not empty and holds no run'
        : `already holds another run (identity ${digest.slice(0, 12)})`,
      allowed: `a run of identity ${identityDigest.slice(0, 12)} or an empty folder; choose another --out or remove it`,
    })
  }
  const files = readFileList(target) ?? {}
  const [changed] = onDisk(path, () => changedFiles(target, files))
  if (changed !== undefined) {
    throw new InputError({
      source: `${path}/${changed}`, problem: 'was changed since the run wrote it, and the run would write it again',
      allowed: 'the file under another name, or another --out',
    })
  }
  if (whatIsAt(replacedPath(target))) {
    throw new InputError({
      source: `${path}.replaced`, problem: 'is in the way: the run that is there is put here while it is replaced',
      allowed: 'nothing of this name',
    })
  }
  try {
    checkMovable(target, files)
  } catch (error) {
    const fault = diskError(error, (error as NodeJS.ErrnoException).path ?? path)
    const allowed = 'a folder that may be written, as the run replaces what is there, or another --out'
    throw fault instanceof InputError ? new InputError({ ...fault.fault, allowed }) : error
  }
}
