import { readFileSync } from 'node:fs'
import type { MemoryCircuit } from '../../src/circuit/circuit.js'
import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'

const read = (name: string): unknown => JSON.parse(readFileSync(`circuits/${name}.json`, 'utf8'))

export type ShippedName = 'cerebellar-cortex' | 'marr-albus-4-claws' | 'sdm-dense'

/** A shipped circuit with settings such as `memory.bits=40`. */
export const shippedCircuit = (name: ShippedName, settings: readonly string[] = []): MemoryCircuit =>
  memoryCircuit(parseCircuit(settings.reduce(override, read(name)), name), 'a test')

/** The default circuit with few cells. */
export const smallCircuit = (
  bits: number, claws: number, threshold: number, granule: number, settings: readonly string[] = [],
): MemoryCircuit => shippedCircuit('cerebellar-cortex', [
  `memory.bits=${bits}`, `memory.claws=${claws}`, `memory.threshold=${threshold}`,
  `populations.granule.count=${granule}`, ...settings,
])

/**
 * The default circuit without a gate and with few cells: enough matches make a granule cell fire as soon as they are in,
 * and mossy fibres drive the Golgi and nuclear cells.
 */
export function ungatedCircuit(
  bits: number, claws: number, granule: number, settings: readonly string[] = [],
): MemoryCircuit {
  const byBit = { from: 'mossy', to: 'nuclear', rule: 'by-bit', weight: '20 mV', delay: '4 ms' }
  const content = [
    `memory.bits=${bits}`, `memory.claws=${claws}`, `populations.granule.count=${granule}`,
    'projections.mossyToGranule.weight=15 mV / (threshold - 0.5)',
    'projections.mossyToGolgi.weight=15 mV / (0.75 * bits)', `projections.mossyToNuclear=${JSON.stringify(byBit)}`,
    ...settings,
  ].reduce(override, read('cerebellar-cortex')) as { presentation: Record<string, unknown> }
  const { gate: _, ...presentation } = content.presentation
  return memoryCircuit(parseCircuit({ ...content, presentation }, 'ungated'), 'a test')
}
