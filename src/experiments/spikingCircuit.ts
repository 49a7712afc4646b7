import type { MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { parseCircuit } from '../circuit/parseCircuit.js'
import { InputError } from '../errors/inputError.js'
import type { CircuitInput } from './experiment.js'

/** The circuit of a run of an experiment of spikes. Throws an InputError without one, and for another level. */
export function spikingCircuit(given: CircuitInput | undefined, experiment: string): MemoryCircuit {
  if (given === undefined) {
    throw new InputError({ source: experiment, problem: 'found no circuit', allowed: 'a circuit that is a memory' })
  }
  if (given.level !== 'circuit') {
    const problem = `${experiment} looks at spikes and their synapses, and found level ${given.level}`
    throw new InputError({ source: '--level', problem, allowed: 'circuit' })
  }
  return memoryCircuit(parseCircuit(given.document, 'circuit'), `the experiment ${experiment}`)
}
