import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { eventually, inTime, patienceMs, type OtherBrowser } from './otherBrowser.js'

const driverPath = '/usr/bin/WebKitWebDriver'
const browserPath = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const screenPath = '/usr/bin/Xvfb'
/** What is missing of what runs Safari's engine on Linux; empty where it can run. */
export const missingOfWebKit = [driverPath, browserPath, screenPath].filter((path) => !existsSync(path)).join(', ')

/** The driver tells nothing of the console, so that what the page complains of is heard from when it has been loaded. */
const listen = `globalThis.complaints = []
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
    addEventListener(kind, (event) => complaints.push(kind + ': ' + (event.message ?? event.reason ?? event.violatedDirective)), true)
  }
  for (const kind of ['error', 'warn']) console[kind] = (...words) => complaints.push(words.join(' '))`

/**
 * WebKitGTK's browser on a screen that nobody sees, over WebDriver. Where it has not started in time, it is ended, and an
 * error says so.
 */
export async function launchWebKit(): Promise<OtherBrowser> {
  const screen = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const processes: ChildProcess[] = [screen]
  try {
    return await launchOn(screen, processes)
  } catch (error) {
    await endAll(processes)
    throw error
  }
}

async function launchOn(screen: ChildProcess, processes: ChildProcess[]): Promise<OtherBrowser> {
  const [display] = await inTime('the start of Xvfb', once(screen.stdio[3]!, 'data')) as [Buffer]
  const port = await freePort()
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore', env: { ...process.env, DISPLAY: `:${display.toString().trim()}` },
  })
  processes.push(driver)
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, ...(body && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(patienceMs),
    })
    const { value } = await response.json() as { value: { error?: string; message?: string } | null }
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  await eventually('the start of WebKitWebDriver', () => call('GET', '/status').catch(() => false))
  const options = { binary: browserPath, args: ['--automation'] }
  const { sessionId } = await call('POST', '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }) as { sessionId: string }
  const execute = (script: string) => call('POST', `/session/${sessionId}/execute/sync`, { script, args: [] })
  return {
    open: async (address) => {
      await call('POST', `/session/${sessionId}/url`, { url: address })
      await execute(listen)
    },
    evaluate: (expression) => execute(`return (${expression})`),
    complaints: async () => await execute('return globalThis.complaints') as string[],
    close: async () => {
      await call('DELETE', `/session/${sessionId}`)
      await endAll(processes)
    },
  }
}

async function endAll(processes: readonly ChildProcess[]): Promise<void> {
  for (const process of processes.toReversed()) {
    if (process.exitCode !== null || process.signalCode !== null) continue
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
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
