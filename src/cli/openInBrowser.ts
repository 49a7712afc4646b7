import { spawn } from 'node:child_process'

/** The command with which a platform opens a file or an address. */
export function openerOf(platform: NodeJS.Platform, address: string): readonly [command: string, ...parameters: string[]] {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}

/** Whether the platform's opener could be started. */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...parameters] = openerOf(process.platform, address)
  return new Promise((done) => {
    const child = spawn(command, parameters, { detached: true, stdio: 'ignore' })
    child.on('error', () => done(false)).on('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
