import { InputError, nearest, type Fault } from '../errors/inputError.js'
import type { Level } from '../levels/levelMemory.js'
import type { RecallAtNoise, RecallResult } from './recallResult.js'

/** One number of a recall result: a mean over its seeds. */
export interface RecallMeasure {
  readonly name: string
  /** The fraction of flipped bits at which it is measured, where it has one. */
  readonly noise?: number
}

/** What a measure of recall is; `unit` is 1 for numbers without one. */
interface Face {
  readonly unit: string
  readonly meaning: string
}

/** The measures that are taken at each noise level. */
const atNoise = {
  errorAfterOne: { unit: '1', meaning: 'fraction of wrong bits after one read' },
  errorSettled: { unit: '1', meaning: 'fraction of wrong bits after the last read' },
  cosineAfterOne: { unit: '1', meaning: 'cosine similarity with the stored word after one read' },
  cosineSettled: { unit: '1', meaning: 'cosine similarity with the stored word after the last read' },
  reads: { unit: '1', meaning: 'reads until a recall settled, or the cap' },
  settled: { unit: '1', meaning: 'fraction of recalls that settled' },
  recognised: { unit: '1', meaning: 'fraction of recalls whose nearest stored word has the label of the cue\'s' },
} satisfies Partial<Record<keyof RecallAtNoise, Face>>

/** The measures that a result has once. */
const overall = {
  beta: { unit: '1', meaning: 'inverse temperature β of the weight curve, fitted on cosine similarity' },
  betaRSquared: { unit: '1', meaning: 'R² of the fit of β' },
  activeFraction: { unit: '1', meaning: 'fraction of granule cells (hard locations) that a stored address activates' },
} satisfies Record<string, Face>

const names = [...Object.keys(atNoise), ...Object.keys(overall)]
const known = [...Object.keys(atNoise).map((name) => `${name}@noise`), ...Object.keys(overall)].join(', ')

/** A number as measures and claims write it, without a sign. */
export const numberGrammar = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const grammar = new RegExp(String.raw`^\s*(\w+)\s*(?:@\s*(${numberGrammar}))?\s*$`)

/** Where a measure stands that somebody wrote: an option of the command line, or the field of a file. */
export type WhereWritten = Pick<Fault, 'source' | 'field'>

/** Reads `errorSettled@0.15` or `beta`. Throws an InputError of that place that says what is allowed. */
export function parseRecallMeasure(text: string, place: WhereWritten): RecallMeasure {
  const parts = grammar.exec(text)
  if (!parts) throw new InputError({ ...place, problem: 'is no measure of recall', allowed: known })
  const [, name, noise] = parts as unknown as [string, string, string | undefined]
  const needsNoise = Object.hasOwn(atNoise, name)
  if (!needsNoise && !Object.hasOwn(overall, name)) {
    throw new InputError({ ...place, problem: `unknown measure "${name}"${nearest(name, names)}`, allowed: known })
  }
  if (needsNoise && noise === undefined) {
    throw new InputError({ ...place, problem: `${name} needs a noise level`, allowed: `${name}@0.15` })
  }
  if (!needsNoise && noise !== undefined) {
    throw new InputError({ ...place, problem: `${name} takes no noise level`, allowed: name })
  }
  return { name, ...(noise !== undefined && { noise: Number(noise) }) }
}

/** Throws an InputError of that place where a run at a level with these noise levels would not measure it. */
export function demandMeasured(
  { name, noise }: RecallMeasure, level: Level, noises: readonly number[], place: WhereWritten,
): void {
  if (name === 'activeFraction' && level === 'attention') {
    throw new InputError({
      ...place, problem: 'level attention has no active fraction', allowed: 'level circuit or sdm, or another measure',
    })
  }
  if (noise !== undefined && !noises.includes(noise)) {
    throw new InputError({
      ...place, problem: `noise ${noise} is not run`,
      allowed: `${noises.join(', ')} (--set experiment.noise=[…] changes them)`,
    })
  }
}

/** The unit and the meaning of a measure. */
export function faceOf({ name, noise }: RecallMeasure): Face {
  const face = ({ ...atNoise, ...overall } as Readonly<Record<string, Face>>)[name]!
  return noise === undefined ? face
    : { ...face, meaning: `${face.meaning}, of cues with ${Number((100 * noise).toPrecision(12))} % of bits flipped` }
}

/** The number that a result has of a measure, which it must have (`demandMeasured`). */
export function measured({ name, noise }: RecallMeasure, result: Omit<RecallResult, 'expectations'>): number {
  if (name === 'beta') return result.beta.measured.mean
  if (name === 'betaRSquared') return result.beta.rSquared.mean
  if (name === 'activeFraction') return result.activeFraction!.measured.mean
  return result.recall.find((candidate) => candidate.noise === noise)![name as keyof typeof atNoise].mean
}
