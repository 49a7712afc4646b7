import { cpus, totalmem } from 'node:os'
import type { Speed } from '../experiments/recallResult.js'

/** Where and when a run happened: never part of what decides or repeats its numbers. */
export interface Circumstance {
  /** The command line, part by part. */
  readonly command: readonly string[]
  /** The folder that was written; versions before did not keep it. */
  readonly folder?: string
  /** Nothing of it where it is not known. */
  readonly speed: Partial<Speed>
  readonly [other: string]: unknown
}

/** `folder`: where its files were written. */
export function circumstance(speed: Speed, command: readonly string[], folder: string): Circumstance {
  return {
    command: ['lobule', ...command], folder, node: process.version, platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown', processors: cpus().length, memoryBytes: totalmem(),
    endedAt: new Date().toISOString(), speed,
  }
}
