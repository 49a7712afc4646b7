import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { pause, type OtherBrowser } from './otherBrowser.js'

const driverPath = '/usr/bin/WebKitWebDriver'
const browserPath = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const screenPath = '/usr/bin/Xvfb'
/** What is missing of what runs Safari's engine on Linux; empty where it can run. */
export const missingOfWebKit = [driverPath, browserPath, screenPath].filter((path) => !existsSync(path)).join(', ')

/** WebKitGTK's browser on a screen that nobody sees, over WebDriver. */
export async function launchWebKit(): Promise<OtherBrowser> {
  const screen = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [display] = await once(screen.stdio[3]!, 'data') as [Buffer]
  const port = await freePort()
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DISPLAY: `:${display.toString().trim()}` },
  })
  let written = ''
  driver.stdout.setEncoding('utf8').on('data', (text: string) => { written += text })
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = await response.json() as { value: { error?: string; message?: string } | null }
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  while (!await call('GET', '/status').catch(() => false)) await pause(50)
  const options = { binary: browserPath, args: ['--automation', '--enable-write-console-messages-to-stdout=true'] }
  const { sessionId } = await call('POST', '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }) as { sessionId: string }
  return {
    open: async (address) => { await call('POST', `/session/${sessionId}/url`, { url: address }) },
    evaluate: (expression) => call('POST', `/session/${sessionId}/execute/sync`, { script: `return (${expression})`, args: [] }),
    complaints: async () => written.split('\n').filter((line) => /error|warning/i.test(line)),
    close: async () => {
      await call('DELETE', `/session/${sessionId}`)
      for (const process of [driver, screen]) {
        const ended = once(process, 'exit')
        process.kill()
        await ended
      }
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
