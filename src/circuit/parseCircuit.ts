import { InputError } from '../errors/inputError.js'
import type { Circuit, Population } from './circuit.js'
import type { Scope } from './expression.js'
import { checkCells, networkSize } from './networkSize.js'
import { checkRule } from './reading/checkRule.js'
import { quantityBetween } from './reading/quantityBetween.js'
import { readDesign, scopeOfDesign } from './reading/readDesign.js'
import { readMemory } from './reading/readMemory.js'
import { readPopulation } from './reading/readPopulation.js'
import { readPresentation } from './reading/readPresentation.js'
import { readProjection } from './reading/readProjection.js'
import { circuitSchema, type CircuitFile } from './schema.js'
import { readShape } from './shape.js'

const resolutionRange = { from: 0.001, to: 10, name: 'a time from 0.001 ms to 10 ms' }

/**
 * Reads a circuit file's content (JSON already parsed). Throws an InputError that names the field, what was found and
 * what is allowed, also where the network would not fit into memory; `source` names the file in it.
 */
export function parseCircuit(content: unknown, source: string): Circuit {
  try {
    const circuit = resolve(readShape(circuitSchema, content))
    networkSize(circuit)
    return circuit
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}

function resolve(file: CircuitFile): Circuit {
  const resolutionMs = quantityBetween(file.resolution, 'time', 'resolution', {}, resolutionRange)
  const design = readDesign(file)
  const populations: Population[] = []
  let scope: Scope = scopeOfDesign(design)
  for (const [name, declared] of Object.entries(file.populations)) {
    const population = readPopulation(name, declared, scope, resolutionMs)
    checkCells(population)
    populations.push(population)
    scope = { ...scope, [name]: population.count }
  }
  const projections = Object.entries(file.projections).map(([name, declared]) =>
    readProjection(name, declared, populations, scope, resolutionMs))
  const memory = readMemory(file, design, populations, projections)
  for (const projection of projections) checkRule(projection, populations, projections, memory)
  return {
    name: file.name,
    about: file.about,
    sources: file.sources,
    resolutionMs,
    memory,
    populations,
    projections,
    presentation: readPresentation(file, memory, populations, projections, scope, resolutionMs),
  }
}
