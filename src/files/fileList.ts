import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { digestOfChunks } from '../recording/digest.js'
import { atomicWrite } from './atomicWrite.js'
import { parseJson } from './parseJson.js'
import { readChunks } from './readChunks.js'
import { readText } from './readText.js'
import { whatIsAt } from './whatIsAt.js'

/** The file of a run's folder that lists the others: whatever is not in it, or has another digest, is not the run's. */
export const fileListName = 'files.json'

/** The SHA-256 of each file that a run wrote, by its path in the folder, which is written with "/". */
export type FileList = Readonly<Record<string, string>>

/** The list of files as they are in a folder now. */
export const listFiles = (folder: string, paths: Iterable<string>): FileList =>
  Object.fromEntries([...paths].sort().map((path) => [path, digestOfFile(join(folder, path))]))

export const fileListText = (files: FileList): string => `${JSON.stringify(files, null, 2)}\n`

/** The list that a folder holds; undefined where there is none: versions before made none. */
export function readFileList(folder: string): FileList | undefined {
  const file = join(folder, fileListName)
  try {
    const found = parseJson(readText(file), file)
    return isFileList(found) ? found : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

const isFileList = (found: unknown): found is FileList => typeof found === 'object' && found !== null
  && !Array.isArray(found) && Object.keys(found).length > 0
  && Object.values(found).every((digest) => typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest))

/**
 * Writes a file of a run's folder anew. While it does so the file is not listed: if the process dies then, the file is
 * taken for somebody else's and kept, not for one of the run's that somebody has changed.
 */
export function rewriteListed(folder: string, path: string, content: string): void {
  const list = join(folder, fileListName)
  const files = readFileList(folder)
  if (files) atomicWrite(list, fileListText(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))))
  atomicWrite(join(folder, path), content)
  if (files) atomicWrite(list, fileListText({ ...files, ...listFiles(folder, [path]) }))
}

/** Whether what is at a path of a folder is the file that the run wrote there, and has not been changed since. */
export function isListed(folder: string, path: string, files: FileList): boolean {
  if (path === fileListName) return readFileList(folder) !== undefined
  const digest = Object.hasOwn(files, path) ? files[path] : undefined
  return digest !== undefined && isFile(folder, path) && digestOfFile(join(folder, path)) === digest
}

/** The files of a folder that the list names and that are no longer what the run wrote. */
export const changedFiles = (folder: string, files: FileList): string[] =>
  Object.keys(files).filter((path) =>
    whatIsAt(join(folder, path)) !== undefined && !isListed(folder, path, files))

/** Whether a file is at a path of a folder: no link to one. */
export const isFile = (folder: string, path: string): boolean => whatIsAt(join(folder, path))?.isFile() ?? false

const digestOfFile = (file: string): string => digestOfChunks(readChunks(file))
