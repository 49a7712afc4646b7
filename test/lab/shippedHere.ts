import { readFileSync } from 'node:fs'
import type { ShippedFiles } from '../../src/lab/state/shippedFiles.js'

/** What ships with the page, read from the repository. */
export const shippedHere: ShippedFiles = {
  circuits: { 'cerebellar-cortex.json': readFileSync('circuits/cerebellar-cortex.json', 'utf8') },
  digits: readFileSync('data/digits.csv', 'utf8'),
  reference: { command: '', resultDigest: '' },
}
