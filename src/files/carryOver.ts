import { accessSync, constants, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isListed, type FileList } from './fileList.js'
import { freeName } from './freeName.js'
import { makeFolder } from './makeFolder.js'
import { whatIsAt } from './whatIsAt.js'

/**
 * Moves what is not of the run, in a folder that the run wrote earlier, to the same place in another folder: all but
 * the files of the list that are as they were written. Where something is in its place there, it is called
 * `NAME.kept`. It may be cut short at any moment and done again.
 */
export function carryOver(from: string, to: string, files: FileList, within = ''): void {
  for (const entry of readdirSync(join(from, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory() && (hasListed(files, path) || isFolder(join(to, path)))) carryOver(from, to, files, path)
    else if (entry.isDirectory() || !isListed(from, path, files)) move(join(from, path), join(to, path))
  }
}

/**
 * Throws the file system's error, which names the path, where a folder of a run could not be emptied, or one of somebody
 * else's in it could not be moved: the one and the other need a folder that may be written.
 */
export function checkMovable(folder: string, files: FileList, within = ''): void {
  accessSync(join(folder, within), constants.W_OK)
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (hasListed(files, path)) checkMovable(folder, files, path)
    else accessSync(join(folder, path), constants.W_OK)
  }
}

const hasListed = (files: FileList, folder: string): boolean =>
  Object.keys(files).some((path) => path.startsWith(`${folder}/`))

const isFolder = (path: string): boolean => whatIsAt(path)?.isDirectory() ?? false

function move(from: string, to: string): void {
  makeFolder(dirname(to))
  renameSync(from, freeName(to))
}
