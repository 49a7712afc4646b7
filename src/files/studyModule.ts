import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError } from '../errors/inputError.js'
import { packageFolder } from './packageFolder.js'

/** Whether a study file is a module, by the ending of its name. */
export const isModule = (path: string): boolean => ['.ts', '.mts', '.js', '.mjs'].includes(extname(path))

/**
 * The JSON of the study that a TypeScript or JavaScript module exports as its default. What it imports is bundled with
 * it; `lobule` is this package. It is code and runs as such: only what it exports is kept. Throws an InputError that
 * names the file where it cannot be bundled or run, or exports no plain JSON.
 */
export async function readStudyModule(path: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'lobule-study-'))
  try {
    const bundle = join(folder, 'study.mjs')
    await bundleModule(path, bundle)
    return plainJson(await defaultOf(path, bundle), path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bundleModule(path: string, outfile: string): Promise<void> {
  const { build } = await import('esbuild')
  const library = pathToFileURL(join(packageFolder(), 'dist', 'index.js')).href
  try {
    await build({
      entryPoints: [resolve(path)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
      logLevel: 'silent',
      plugins: [{
        name: 'lobule',
        setup: ({ onResolve }) => onResolve({ filter: /^lobule$/ }, () => ({ path: library, external: true })),
      }],
    })
  } catch (error) {
    const [first] = (error as { errors?: { text: string; location: { line: number; column: number } | null }[] }).errors ?? []
    if (!first) throw error
    const { text, location } = first
    throw new InputError({
      source: path, problem: text, ...(location && { field: `line ${location.line}, column ${location.column + 1}` }),
    })
  }
}

async function defaultOf(path: string, bundle: string): Promise<unknown> {
  let found: { readonly default?: unknown }
  try {
    found = await import(pathToFileURL(bundle).href) as typeof found
  } catch (error) {
    const problem = `threw while it was read: ${error instanceof Error ? error.message : String(error)}`
    throw new InputError({ source: path, problem })
  }
  if (found.default !== undefined) return found.default
  throw new InputError({ source: path, problem: 'has no default export', allowed: 'export default defineStudy({ … })' })
}

/** The value as JSON keeps it, if it keeps all of it. */
function plainJson(value: unknown, path: string): unknown {
  const seen = (part: unknown, field: string): unknown => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean' || Number.isFinite(part)) return part
    if (Array.isArray(part)) return part.map((one, index) => seen(one, `${field}.${index}`))
    if (typeof part === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(part) as object | null)) {
      return Object.fromEntries(Object.entries(part).filter(([, one]) => one !== undefined)
        .map(([name, one]) => [name, seen(one, field === '' ? name : `${field}.${name}`)]))
    }
    const problem = `found ${typeof part === 'function' ? 'a function' : String(part)}`
    throw new InputError({ source: path, field: field.replace(/^\./, ''), problem, allowed: 'what JSON can hold' })
  }
  return seen(value, '')
}
