import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ExecutionContext } from 'ava'
import { temporaryFolder } from '../files/temporaryFolder.js'

export const binary = resolve('dist/lobule.js')
if (!existsSync(binary)) throw new Error(`${binary} is missing: these tests drive it, so build first (npm run build)`)

export const circuitFile = 'circuits/cerebellar-cortex.json'

/** The default circuit, small enough to be run often. */
export const small = [
  '--set', 'populations.granule.count=3000', '--set', 'experiment.replicates=2', '--set', 'experiment.noise=[0,0.1]',
]

/** What a command left behind. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the built command line, and gives the process and what will be left when it has ended. */
export function start(parameters: readonly string[]): { child: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, [binary, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<Outcome>((done, fail) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
    child.on('error', fail).on('close', (status) => done({ status, stdout, stderr: withoutProgress(stderr) }))
  })
  return { child, ended }
}

/** On a slow machine a run says now and then how far it is. */
const withoutProgress = (stderr: string): string =>
  stderr.replaceAll(/^lobule: (?:seed \d+\/\d+: .*|[\w-]+: .* \d+ %|\d+ of \d+ trials, \d+ failed.*)\n/gm, '')

/** Runs the built command line to its end. */
export const lobule = (...parameters: string[]): Promise<Outcome> => start(parameters).ended

/** A path in a new folder at which nothing is yet. */
export const newPath = (t: ExecutionContext, name = 'run'): string => join(temporaryFolder(t), name)
