import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The digests of all files of a study by their paths, but for those that say when, where and how it was run. */
export function studyBytes(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)))
    .filter((path) => !['record.json', 'report.html'].includes(path) && !path.startsWith('slurm/'))
  return Object.fromEntries(files.sort().map((path) =>
    [path, createHash('sha256').update(readFileSync(join(out, path))).digest('hex')]))
}
