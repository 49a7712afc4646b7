import { parseGraph } from '../experiments/cdam/parseGraph.js'
import type { MemoryGraph } from '../memory/graph/memoryGraph.js'
import { readJson } from './readJson.js'

/** The memory graph of a JSON file. Throws an InputError that names the file and the field at fault. */
export const readGraph = (path: string): MemoryGraph => parseGraph(readJson(path), path)
