import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { codeOf, diskError } from './diskError.js'

/** What a file can be written from: bytes, a text, or the pieces of a text that is too long for one string. */
export type Content = string | Uint8Array | Iterable<string>

/**
 * Writes a file as a whole or not at all: to a temporary file beside it, to the disk, then over the old one. On failure
 * the temporary file is removed, the old file stays as it was, and an InputError names the path and what to do. Where
 * another process sweeps the folder meanwhile (`removeTemporary`), a text or bytes are written once more.
 */
export function atomicWrite(path: string, content: Content): void {
  const isRepeatable = typeof content === 'string' || content instanceof Uint8Array
  if (!written(path, content) && !(isRepeatable && written(path, content))) {
    throw new Error(`${path} was swept away while it was written`)
  }
}

/** Whether the file was written: not, where its temporary file is gone before it is whole. */
function written(path: string, content: Content): boolean {
  const temporary = join(dirname(path), `.${basename(path)}.${hostname()}.${process.pid}.temporary`)
  const file = opened(temporary, path)
  try {
    writeWhole(file, content)
    renameSync(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && existsSync(dirname(path))) return false
    rmSync(temporary, { force: true })
    throw diskError(error, path)
  }
}

/** Whether a file's name is one of those that `atomicWrite` uses until a file is whole. */
export const isTemporary = (name: string): boolean => /^\..*\.\d+\.temporary$/.test(name)

/** Removes what a process that was killed while it wrote files left in a folder. */
export function removeTemporary(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (isTemporary(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}

function opened(temporary: string, path: string): number {
  try {
    return openSync(temporary, 'w')
  } catch (error) {
    throw diskError(error, path)
  }
}

/** Writes all of the content to the disk and closes the file. */
function writeWhole(file: number, content: Content): void {
  try {
    if (typeof content === 'string') writeAll(file, Buffer.from(content))
    else if (content instanceof Uint8Array) writeAll(file, content)
    else for (const piece of content) writeAll(file, Buffer.from(piece))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** One call may write only a part; on a disk that is nearly full it does. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
}

/** Makes the names in a folder last through a loss of power, where the system can. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
