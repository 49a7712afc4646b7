import { z } from 'zod'
import { readShape } from '../../circuit/shape.js'
import { InputError } from '../../errors/inputError.js'
import { graphOfFile } from '../../memory/graph/graphFile.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'

const end = z.union([z.number().int().min(0), z.string()])
const weight = z.number().gt(0)
const names = z.array(z.string()).min(1)

/** The shape of a JSON file with a memory graph; data/graphs has examples. */
const graphShape = z.strictObject({
  title: z.string().optional(),
  source: z.string().optional().describe('Where the graph comes from'),
  directed: z.boolean().optional().describe('Whether an edge runs one way; not, unless stated'),
  vertices: z.number().int().min(1).optional().describe('How many there are; as many as labels unless stated'),
  labels: names.optional(),
  communities: names.optional().describe('The known community of each vertex'),
  edges: z.array(z.union([z.tuple([end, end]), z.tuple([end, end, weight])]))
    .describe('[from, to] or [from, to, weight]: after from recall to; by number from 0 on, or by label'),
})

/**
 * The memory graph in the value of a JSON file. Throws an InputError that names the source, the field, what was found
 * and what is allowed.
 */
export function parseGraph(value: unknown, source: string): MemoryGraph {
  try {
    return graphOfFile(source, readShape(graphShape, value))
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}
