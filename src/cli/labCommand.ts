import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { copyFiles } from '../files/copyFiles.js'
import { namesIn } from '../files/namesIn.js'
import { packageFolder } from '../files/packageFolder.js'
import { escapeHtml } from '../report/escapeHtml.js'
import { holdsRecord, holdsStudy } from './keptFolder.js'
import { labOfRun } from './labOfRun.js'
import { openInBrowser } from './openInBrowser.js'

export interface LabOptions {
  /** A folder that the page is written to, for a web server. */
  readonly out?: string
  readonly open: boolean
}

/**
 * `lobule lab`: the page that the build made, opened in the browser from the disk, or written to a folder; with the
 * folder of a run, in the state that repeats it. Throws an InputError for a run that the lab cannot repeat, or a folder
 * that holds something else than a lab.
 */
export async function labCommand(run: string | undefined, { out, open }: LabOptions): Promise<void> {
  const built = join(packageFolder(), 'dist', 'lab')
  if (!existsSync(join(built, 'index.html'))) throw new Error(`${built} is missing: npm run build makes it`)
  const state = run === undefined ? '' : `#${labOfRun(run)}`
  if (out !== undefined) {
    demandPlaceForLab(out)
    copyFiles(built, out)
  }
  const address = pathToFileURL(join(out === undefined ? built : resolve(out), 'index.html')).href + state
  const entrance = run === undefined || out !== undefined ? address : writeEntrance(run, address)
  process.stdout.write(`${entrance}\n`)
  if (open && out === undefined) await openInBrowser(entrance)
}

/** Throws an InputError where a lab written to a folder would lie among the files of something else. */
function demandPlaceForLab(out: string): void {
  const isKept = [out, dirname(resolve(out))].some((folder) => holdsRecord(folder) || holdsStudy(folder))
  const names = namesIn(out) ?? []
  const isLab = ['index.html', 'lab.js', 'worker.js'].every((name) => names.includes(name))
  if (!isKept && (names.length === 0 || isLab)) return
  throw new InputError({
    source: out, problem: isKept ? 'is, or lies in, the folder of a run or a study' : 'is not empty and holds no lab',
    allowed: 'a new or empty folder, or one with a lab, which is replaced',
  })
}

/** A page in the folder of a run that leads to the lab: what opens files in browsers drops the state from an address. */
function writeEntrance(run: string, address: string): string {
  const file = join(run, 'lab.html')
  atomicWrite(file, `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>To the lab</title>
<p><a href="${escapeHtml(address)}">The lab at this run</a></p>
<script>location.replace(document.querySelector('a').href)</script>
</html>
`)
  return pathToFileURL(resolve(file)).href
}
