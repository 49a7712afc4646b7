import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { InputError } from '../errors/inputError.js'
import { codeOf, diskError } from './diskError.js'

/** The locks that this process holds; another one with this process's number is of a process long dead. */
const held = new Set<string>()

/**
 * Takes the lock file `path` for this process and returns what gives it back. A lock of a process of this machine that
 * no longer lives is taken over. Throws an InputError where another process holds it, or nothing can be made there, which
 * is what it says of `folder`, the one that is locked.
 */
export function takeLock(path: string, folder: string = path): () => void {
  const created = (): boolean => create(path, folder)
  if (!created()) {
    const holder = holderOf(path)
    if (holder !== undefined && lives(holder, path)) throw inUse(path, holder)
    if (holder !== undefined) removeStale(path, holder)
    if (!created()) throw inUse(path, holderOf(path))
  }
  held.add(path)
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    held.delete(path)
    rmSync(path, { force: true })
  }
}

interface Holder {
  readonly process: number
  readonly machine: string
}

/** Whether the lock could be made: only one process can make a file that must not exist yet. */
function create(path: string, folder: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) !== 'ENOENT') throw diskError(error, folder)
    throw new InputError({ source: folder, problem: 'no file or folder can be made there', allowed: 'a folder on a disk' })
  }
  try {
    writeSync(file, JSON.stringify({ process: process.pid, machine: hostname() } satisfies Holder))
  } catch (error) {
    rmSync(path, { force: true })
    throw diskError(error, path)
  } finally {
    closeSync(file)
  }
  return true
}

/** Who holds the lock; nobody, where it has just been given back; process 0, where its file says nothing. */
function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : { process: 0, machine: hostname() }
  }
}

/** Removes the lock of a dead process, but not one that a third process has put in its place meanwhile. */
function removeStale(path: string, stale: Holder): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw diskError(error, path)
  }
  const moved = holderOf(aside)
  if (moved?.process === stale.process && moved.machine === stale.machine) rmSync(aside)
  else renameSync(aside, path)
}

function lives({ process: number, machine }: Holder, path: string): boolean {
  if (machine !== hostname() || number === 0) return true
  if (number === process.pid) return held.has(path)
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

const inUse = (path: string, holder: Holder | undefined): InputError => new InputError({
  source: path,
  problem: `process ${holder?.process || 'unknown'} on ${holder?.machine ?? hostname()} is working on this run`,
  allowed: 'one process at a time (remove this file if that process has ended)',
})
