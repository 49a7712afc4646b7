import { appendFileSync, existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { atomicWrite, removeTemporary, type Content } from './atomicWrite.js'
import { onDisk } from './diskError.js'
import { freeName } from './freeName.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { digestIn } from './runDigest.js'
import { whatIsAt } from './whatIsAt.js'

/** Within the partial folder: what is needed to go on, and is not part of the result. */
export const resumeFolder = '.resume'

/** The folder in which a run is made until it is whole. */
export interface PartialFolder {
  /** Whether an interrupted run of the same identity was found. */
  readonly resumed: boolean
  /** The paths of the files that were written, in this process or an interrupted one. */
  readonly written: ReadonlySet<string>
  /** Writes a file at a path with "/", atomically. A file of somebody else's that is there is called `NAME.kept`. */
  write(path: string, content: Content): void
  /** Removes all that was written; the folder too, if nothing else is in it. */
  remove(): void
}

/** The identity of the run that is being made in a partial folder; nothing where none is. */
export const partialDigest = (folder: string): string | undefined => digestIn(join(folder, resumeFolder, 'identity.json'))

/**
 * Makes a partial folder, or finds the one of an interrupted run with the same identity; an interrupted run of another
 * identity is removed. Throws an InputError that names the path where something else is there.
 */
export function openPartialFolder(folder: string, identityDigest: string, identity: object): PartialFolder {
  const list = join(folder, resumeFolder, 'written')
  const found = partialDigest(folder)
  const resumed = found === identityDigest
  if (resumed) removeTemporary(folder)
  else {
    if (found === undefined && namesIn(folder)?.some((name) => name !== resumeFolder)) {
      throw new InputError({
        source: folder, problem: 'the folder is not empty and holds no interrupted run',
        allowed: 'an interrupted run; choose another --out or remove it',
      })
    }
    removeWritten(folder, readWritten(list))
    writeIn(folder, `${resumeFolder}/identity.json`, JSON.stringify({ identityDigest, identity }, null, 2))
  }
  const written = readWritten(list)
  if (resumed) writeIn(folder, `${resumeFolder}/written`, [...written].map(lineOf).join(''))
  return {
    resumed, written,
    write(path, content) {
      if (!written.has(path)) {
        const file = join(folder, path)
        onDisk(file, () => {
          if (whatIsAt(file)) renameSync(file, freeName(file))
          appendFileSync(list, lineOf(path))
        })
        written.add(path)
      }
      writeIn(folder, path, content)
    },
    remove: () => removeWritten(folder, written),
  }
}

function writeIn(folder: string, path: string, content: Content): void {
  const file = join(folder, path)
  onDisk(file, () => makeFolder(dirname(file)))
  atomicWrite(file, content)
}

const lineOf = (path: string): string => `${JSON.stringify(path)}\n`

/** A process that was killed may have left half a line, of a file that it did not come to write. */
function readWritten(list: string): Set<string> {
  if (!existsSync(list)) return new Set()
  return new Set(readFileSync(list, 'utf8').split('\n').slice(0, -1).flatMap((line) => pathOf(line) ?? []))
}

/** The path on a line; nothing where it is none of `lineOf`. */
function pathOf(line: string): string | undefined {
  try {
    const path: unknown = JSON.parse(line)
    return typeof path === 'string' ? path : undefined
  } catch {
    return undefined
  }
}

/** Removes the files first, and what is needed to know them last. */
function removeWritten(folder: string, written: ReadonlySet<string>): void {
  onDisk(folder, () => {
    if (!existsSync(folder)) return
    removeTemporary(folder)
    for (const path of written) {
      rmSync(join(folder, path), { force: true })
      removeEmpty(folder, dirname(path))
    }
    rmSync(join(folder, resumeFolder), { recursive: true, force: true })
    removeEmpty(folder, '.')
  })
}

/** Removes a folder and those around it, as far as they are empty, up to the whole one. */
function removeEmpty(whole: string, path: string): void {
  const folder = join(whole, path)
  if (namesIn(folder)?.length !== 0) return
  rmdirSync(folder)
  if (path !== '.') removeEmpty(whole, dirname(path))
}
