import { InputError } from '../errors/inputError.js'
import type { Circuit, Population } from './circuit.js'
import type { Scope } from './expression.js'
import type { RecordedSpikes } from './models/parameter.js'
import { checkCells } from './networkSize.js'
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
 * what is allowed, also where the cells of a population would not fit into memory; `source` names the file in it,
 * where one is given. Whether the whole network fits, `networkSize` tells: a memory without spikes needs none.
 * `spikesIn` reads the files of spikes that the circuit names.
 */
export function parseCircuit(
  content: unknown, source: string | undefined, spikesIn?: (path: string) => RecordedSpikes,
): Circuit {
  try {
    return resolve(readShape(circuitSchema, content), spikesIn)
  } catch (error) {
    throw error instanceof InputError && source !== undefined ? error.from(source) : error
  }
}

function resolve(file: CircuitFile, spikesIn?: (path: string) => RecordedSpikes): Circuit {
  checkSections(file)
  const resolutionMs = quantityBetween(file.resolution, 'time', 'resolution', {}, resolutionRange)
  const design = file.memory && readDesign(file.memory)
  const populations: Population[] = []
  let scope: Scope = design ? scopeOfDesign(design) : {}
  for (const [name, declared] of Object.entries(file.populations)) {
    const population = readPopulation(name, declared, scope, resolutionMs, spikesIn)
    checkCells(population)
    populations.push(population)
    scope = { ...scope, [name]: population.count }
  }
  const projections = Object.entries(file.projections).map(([name, declared]) =>
    readProjection(name, declared, populations, scope, resolutionMs))
  const memory = design && readMemory(file.memory!, design, populations, projections)
  for (const projection of projections) checkRule(projection, populations, projections, memory)
  return {
    name: file.name,
    about: file.about,
    sources: file.sources,
    resolutionMs,
    populations,
    projections,
    ...(memory && {
      memory,
      presentation: readPresentation(file.presentation!, memory, populations, projections, scope, resolutionMs),
    }),
  }
}

/** A circuit is read as a memory, and then words are shown to it, or it is not. */
function checkSections({ memory, presentation }: CircuitFile): void {
  if ((memory === undefined) === (presentation === undefined)) return
  const [given, missing] = memory ? ['memory', 'presentation'] : ['presentation', 'memory']
  throw new InputError({ field: missing, problem: 'missing', allowed: `an object, as there is "${given}"; or neither` })
}
