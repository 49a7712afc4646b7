import { lstatSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isListed, type FileList } from './fileList.js'
import { freeName } from './freeName.js'
import { makeFolder } from './makeFolder.js'

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

const hasListed = (files: FileList, folder: string): boolean =>
  Object.keys(files).some((path) => path.startsWith(`${folder}/`))

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function move(from: string, to: string): void {
  makeFolder(dirname(to))
  renameSync(from, freeName(to))
}
