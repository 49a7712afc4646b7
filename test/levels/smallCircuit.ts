import { readFileSync } from 'node:fs'
import type { Circuit } from '../../src/circuit/circuit.js'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'

const read = (name: string): unknown => JSON.parse(readFileSync(`circuits/${name}.json`, 'utf8'))

/** A shipped circuit with settings such as `memory.bits=40`. */
export const shippedCircuit = (name: 'cerebellar-cortex' | 'sdm-dense', settings: readonly string[] = []): Circuit =>
  parseCircuit(settings.reduce(override, read(name)), name)

/** The default circuit with few cells. */
export const smallCircuit = (
  bits: number, claws: number, threshold: number, granule: number, settings: readonly string[] = [],
): Circuit => shippedCircuit('cerebellar-cortex', [
  `memory.bits=${bits}`, `memory.claws=${claws}`, `memory.threshold=${threshold}`,
  `populations.granule.count=${granule}`, ...settings,
])
