import { lesionAssignment } from '../../circuit/lesionAssignment.js'
import { override } from '../../circuit/override.js'
import { readRecallParameters, type RecallParameters } from '../../experiments/recallParameters.js'
import type { Level } from '../../levels/levelMemory.js'
import { canonicalJson } from '../../recording/digest.js'
import type { PatternSet } from '../../words/patternSet.js'
import { wordToBits } from '../../words/word.js'
import { defaultState, type LabState, type StoredPattern } from './labState.js'
import { lesionsInFile, lesionTexts } from './lesions.js'
import { hexOfBits } from './patternBits.js'
import { assignmentsOf, settingNames, settings, type CircuitDocument } from './settings.js'
import { documentOf, shippedPatterns, type ShippedFiles } from './shippedFiles.js'

/** A run of the experiment recall, as its folder keeps it. */
export interface KeptRecall {
  /** The path of its circuit file, and what that holds, with `experiment` beside the circuit. */
  readonly path: string
  readonly document: CircuitDocument
  readonly level: Level
  readonly seed: number
  readonly parameters: RecallParameters
  readonly patterns: PatternSet
}

/**
 * The state in which the lab repeats a run of patterns that are the same for all seeds: the shipped circuit and sliders
 * where these give the run's circuit, else the text of its file; the shipped patterns, else the bits of the run's.
 */
export function stateOfRun(run: KeptRecall, files: ShippedFiles): LabState {
  const { level, seed, parameters: { replicates } } = run
  const stored = storedOf(run.patterns, shippedPatterns(files))
  return { ...defaultState, ...circuitOf(run, files), level, seed, replicates, stored, pattern: stored[3] ?? stored[0]! }
}

function circuitOf({ path, document, parameters }: KeptRecall, { circuits }: ShippedFiles): Partial<LabState> {
  const text = { circuit: path, circuitText: JSON.stringify(document) }
  if (!isAsShipped(parameters)) return text
  const wanted = canonicalJson(bare(document))
  const lesions = lesionsInFile(document)
  for (const [circuit, file] of Object.entries(circuits)) {
    const shipped = bare(documentOf(file))
    const changed = Object.fromEntries(settingNames.flatMap((name) => {
      const value = settings[name].read(document)
      return value === undefined || value === settings[name].read(shipped) ? [] : [[name, value]]
    }))
    const assignments = [...assignmentsOf(changed, shipped), ...lesionTexts(lesions).map(lesionAssignment)]
    const made = assignments.reduce(override, shipped as unknown)
    if (canonicalJson(made) === wanted) return { circuit, settings: changed, lesions }
  }
  return text
}

/** A circuit file without what stands beside the circuit. */
function bare(document: CircuitDocument): CircuitDocument {
  const { $schema: _, experiment: __, output: ___, ...declaration } = document
  return declaration
}

/** Whether nothing but patterns and seeds was set of the experiment, which the state of the lab has fields for. */
function isAsShipped(parameters: RecallParameters): boolean {
  const { patterns, patternCount: _, replicates, ink, pixelThreshold } = parameters
  const unset = { ...readRecallParameters({}), patterns, replicates, ink, pixelThreshold }
  const { patternCount: __, ...rest } = parameters
  return canonicalJson(unset) === canonicalJson(rest)
}

/** Patterns that ship by their names, others by their bits, under names that an address takes. */
function storedOf({ patterns }: PatternSet, shipped: PatternSet): StoredPattern[] {
  const areShipped = patterns.every(({ name, word }, index) => {
    const other = shipped.patterns[index]
    return other?.name === name && canonicalJson(other.word.packed) === canonicalJson(word.packed)
  })
  return patterns.map(({ name, word }) => (areShipped ? { name }
    : { name: name.replace(/[^\w -]/g, '-').slice(0, 40), hex: hexOfBits(wordToBits(word)) }))
}
