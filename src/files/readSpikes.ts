import { dirname, resolve } from 'node:path'
import type { RecordedSpikes } from '../circuit/models/parameter.js'
import { parseCsvSpikes } from '../interop/csvSpikes.js'
import { readText } from './readText.js'

/** Reads the spikes of files that a circuit names, by paths relative to the circuit's own file. */
export const spikesBeside = (circuitPath: string) => (path: string): RecordedSpikes =>
  parseCsvSpikes(readText(resolve(dirname(circuitPath), path)), path)
