import fs, { type RmOptions } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const changing = ['openSync', 'writeSync', 'appendFileSync', 'renameSync', 'mkdirSync', 'rmdirSync'] as const

/**
 * Does work as a process would that is killed at one of its steps on the disk: that step and all after it fail, so that
 * nothing is tidied up either. Of a folder that is removed then, half the names are gone. Gives whether it came to that
 * step.
 */
export function killedAt(step: number, work: () => void): boolean {
  const kept = Object.fromEntries([...changing, 'rmSync' as const].map((name) => [name, fs[name]]))
  let steps = 0
  let killed = false
  const alive = (): void => {
    killed ||= steps++ === step
    if (killed) throw new Error('killed')
  }
  for (const name of changing) {
    const original = fs[name] as (...parameters: unknown[]) => unknown
    Object.assign(fs, { [name]: (...parameters: unknown[]) => {
      alive()
      return original(...parameters)
    } })
  }
  const { rmSync } = fs
  Object.assign(fs, { rmSync: (path: string, options?: RmOptions) => {
    const before = killed
    try {
      alive()
    } catch (error) {
      if (!before && options?.recursive && fs.existsSync(path)) {
        const names = fs.readdirSync(path)
        for (const name of names.slice(0, Math.ceil(names.length / 2))) rmSync(join(path, name), options)
      }
      throw error
    }
    rmSync(path, options)
  } })
  syncBuiltinESMExports()
  try {
    work()
  } catch (error) {
    if (!killed) throw error
  } finally {
    Object.assign(fs, kept)
    syncBuiltinESMExports()
  }
  return killed
}
