import { spawn } from 'node:child_process'

/** The command with which a platform opens a file or an address. */
export function openerOf(platform: NodeJS.Platform, address: string): readonly [command: string, ...parameters: string[]] {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}

/** Why nobody would see a browser here, or wants none; '' where one may be opened. */
export function noBrowserBecause(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const isSet = (name: string) => !['', '0', 'false'].includes(environment[name] ?? '')
  if (environment['BROWSER'] === 'none') return 'BROWSER is none'
  if (isSet('CI')) return 'CI is set'
  if (platform === 'darwin' || platform === 'win32' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY')) return ''
  return 'there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set'
}

/** Opens an address in the default browser; where none is to be had, says so on stderr with the address. */
export async function openInBrowser(address: string): Promise<void> {
  const reason = noBrowserBecause(process.platform, process.env) || await faultOfOpening(address)
  if (reason !== '') process.stderr.write(`lobule: no browser was opened (${reason}): ${address}\n`)
}

/** Why the platform's opener could not be started; '' where it was. */
function faultOfOpening(address: string): Promise<string> {
  const [command, ...parameters] = openerOf(process.platform, address)
  return new Promise((done) => {
    const child = spawn(command, parameters, { detached: true, stdio: 'ignore' })
    child.on('error', () => done(`${command} could not be started`)).on('spawn', () => {
      child.unref()
      done('')
    })
  })
}
