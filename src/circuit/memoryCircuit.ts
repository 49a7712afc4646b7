import { InputError } from '../errors/inputError.js'
import type { Circuit, MemoryCircuit } from './circuit.js'

/** Whether a circuit is read as a memory. */
export const isMemoryCircuit = (circuit: Circuit): circuit is MemoryCircuit =>
  circuit.memory !== undefined && circuit.presentation !== undefined

/** A circuit as one that is read as a memory. Throws an InputError where it is not; `use` says who needs it. */
export function memoryCircuit(circuit: Circuit, use: string): MemoryCircuit {
  if (isMemoryCircuit(circuit)) return circuit
  throw new InputError({
    source: circuit.name, field: 'memory', problem: `the circuit has no section memory, which ${use} needs`,
    allowed: 'a circuit with the sections memory and presentation; --experiment activity runs any circuit',
  })
}
