import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyFiles } from '../files/copyFiles.js'
import { packageFolder } from '../files/packageFolder.js'
import { openInBrowser } from './openInBrowser.js'

export interface LabOptions {
  /** A folder that the page is written to, for a web server. */
  readonly out?: string
  readonly open: boolean
}

/** `lobule lab`: the page that the build made, opened in the browser from the disk, or written to a folder. */
export async function labCommand({ out, open }: LabOptions): Promise<void> {
  const built = join(packageFolder(), 'dist', 'lab')
  if (!existsSync(join(built, 'index.html'))) throw new Error(`${built} is missing: npm run build makes it`)
  if (out !== undefined) copyFiles(built, out)
  const address = pathToFileURL(join(out === undefined ? built : resolve(out), 'index.html')).href
  process.stdout.write(`${address}\n`)
  if (!open || out !== undefined || await openInBrowser(address)) return
  process.stderr.write('lobule: no browser could be started; open the address above in one\n')
}
