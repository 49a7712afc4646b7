import { z } from 'zod'
import { readShape } from '../circuit/shape.js'

const outputSchema = z.strictObject({
  spikes: z.enum(['parquet', 'csv', 'both', 'none']).default('both').describe('Files of the first replicate\'s spikes'),
  figures: z.boolean().default(true).describe('Whether each figure is also written as SVG, CSV and Vega-Lite files'),
})

/** What is written, which never decides a number. */
export type Output = z.infer<typeof outputSchema>

/** The part `output` of a circuit file, with what it leaves out. Throws an InputError that names the field. */
export const readOutput = (output: unknown): Output => readShape(outputSchema, output, 'output')
