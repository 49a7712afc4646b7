import type { MemoryCircuit } from '../../circuit/circuit.js'
import { memoryCircuit } from '../../circuit/memoryCircuit.js'
import { override } from '../../circuit/override.js'
import { parseCircuit } from '../../circuit/parseCircuit.js'
import { openLevel } from '../../levels/openLevel.js'
import type { Level, LevelMemory } from '../../levels/levelMemory.js'
import { sharedProbabilities } from '../../theory/addressDesign.js'
import { logLinearBeta } from '../../theory/beta/logLinearBeta.js'
import type { CircuitInput } from '../experiment.js'

/** A circuit at a level of description. */
export interface LevelledCircuit {
  readonly circuit: MemoryCircuit
  readonly level: Level
}

/** The circuit of a run with some more of its fields set, each `path=value`. */
export const circuitWith = ({ document, level }: CircuitInput, ...assignments: readonly string[]): LevelledCircuit => {
  const circuit = parseCircuit(assignments.reduce<unknown>(override, document), 'circuit')
  return { circuit: memoryCircuit(circuit, 'this experiment'), level }
}

/** Its memory for one seed; level `attention` has the β of the circuit's address design. */
export const openCircuit = ({ circuit, level }: LevelledCircuit, seed: number): LevelMemory =>
  openLevel(circuit, level, seed, { beta: betaOfDesign(circuit) })

/** The least-squares slope of ln(shared) on the cosine over distances from 0 to a quarter of the bits. */
export function betaOfDesign({ memory: { design } }: MemoryCircuit): number {
  const logs = sharedProbabilities(design).map((shared) => Math.log(shared))
  return logLinearBeta(logs, { window: [0, Math.floor(design.bits / 4)] }).beta
}

/** Its granule cells, or hard locations. */
export const locationsOf = ({ memory: { location }, populations }: MemoryCircuit): number =>
  populations.find(({ name }) => name === location)!.count
