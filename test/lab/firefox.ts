import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, inTime, patienceMs, type OtherBrowser } from './otherBrowser.js'

export const firefoxPath = '/usr/bin/firefox-esr'

/**
 * Firefox without a window, in a profile of its own, over its own protocol for automation (Marionette). Where it has not
 * started in time, it is ended, and an error says so.
 */
export async function launchFirefox(path = firefoxPath, limitMs = patienceMs): Promise<OtherBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'lobule-firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
  const process = spawn(path,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore', env: { ...globalThis.process.env, HOME: profile } })
  const close = async () => {
    await end(process)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const marionette = await eventually('Firefox\'s start', () => portIn(profile), limitMs).then(async (port) => {
    const opened = new Marionette(connect(port, '127.0.0.1'))
    await opened.ask('WebDriver:NewSession')
    return opened
  }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const evaluate = async (expression: string) =>
    (await marionette.ask('WebDriver:ExecuteScript', { script: `return (${expression})`, args: [] }) as { value: unknown }).value
  return {
    open: async (address) => { await marionette.ask('WebDriver:Navigate', { url: address }) },
    evaluate,
    complaints: async () => {
      await marionette.ask('Marionette:SetContext', { value: 'chrome' })
      const messages = await evaluate('Services.console.getMessageArray().map(({ message }) => message)') as string[]
      await marionette.ask('Marionette:SetContext', { value: 'content' })
      return messages.filter((message) => /\b(?:lab\.js|worker\.js|index\.html|blob:)/.test(message))
    },
    close,
  }
}

/** The port that Firefox says in its profile; 0 before. */
function portIn(profile: string): number {
  const file = join(profile, 'MarionetteActivePort')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

/** Questions and answers in JSON, each after its length in bytes and a colon. */
class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, (error: { readonly message: string } | null, result: unknown) => void>()
  #heard = Buffer.alloc(0)
  #asked = 0

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (part) => this.#hear(part as Buffer))
    socket.on('error', (error) => this.#waiting.forEach((answer) => answer(error, undefined)))
  }

  ask(command: string, parameters: object = {}): Promise<unknown> {
    const number = ++this.#asked
    const text = JSON.stringify([0, number, command, parameters])
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`)
    return inTime(`Firefox's answer to ${command}`, new Promise((resolve, reject) => {
      this.#waiting.set(number, (error, result) => {
        if (error) reject(new Error(error.message))
        else resolve(result)
      })
    }))
  }

  #hear(part: Buffer): void {
    this.#heard = Buffer.concat([this.#heard, part])
    for (;;) {
      const start = this.#heard.indexOf(':') + 1
      const end = start + Number(this.#heard.subarray(0, Math.max(0, start - 1)).toString())
      if (start === 0 || this.#heard.length < end) return
      const message = JSON.parse(this.#heard.subarray(start, end).toString()) as unknown
      this.#heard = this.#heard.subarray(end)
      // The first message is a greeting.
      if (!Array.isArray(message)) continue
      const [, number, error, result] = message as [1, number, { readonly message: string } | null, unknown]
      this.#waiting.get(number)?.(error, result)
    }
  }
}
