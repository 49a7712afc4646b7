import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyFiles } from '../files/copyFiles.js'
import { packageFolder } from '../files/packageFolder.js'

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

/** The command with which a platform opens an address. */
export function openerOf(platform: NodeJS.Platform, address: string): readonly [command: string, ...parameters: string[]] {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}

/** Whether the platform's opener could be started. */
function openInBrowser(address: string): Promise<boolean> {
  const [command, ...parameters] = openerOf(process.platform, address)
  return new Promise((done) => {
    const child = spawn(command, parameters, { detached: true, stdio: 'ignore' })
    child.on('error', () => done(false)).on('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
