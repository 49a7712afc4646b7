import { z } from 'zod'
import { readShape } from '../../circuit/shape.js'
import { InputError } from '../../errors/inputError.js'
import { graphOfFile } from '../../memory/graph/graphFile.js'
import { verticesMax, type MemoryGraph } from '../../memory/graph/memoryGraph.js'

const end = z.union([z.string(), z.number().int().min(0)])
const edge = z.union([z.tuple([end, end]), z.tuple([end, end, z.number().gt(0)])])

const graphFile = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  directed: z.boolean().optional(),
  vertices: z.number().int().min(1).max(verticesMax).optional(),
  labels: z.array(z.string()).min(1).optional(),
  communities: z.array(z.string()).optional(),
  edges: z.array(edge),
})

/** The memory graph of a JSON value. Throws an InputError that names file, field, what was found and what is allowed. */
export function parseGraph(value: unknown, source: string): MemoryGraph {
  try {
    return graphOfFile(source, readShape(graphFile, value))
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}
