import type { RecallResult } from '../../src/experiments/recallResult.js'
import type { Level } from '../../src/levels/levelMemory.js'
import type { Report } from '../../src/report/htmlReport.js'
import { recallFigures } from '../../src/report/recallFigures.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { syntheticResult } from './syntheticResult.js'

const speed = {
  wallSeconds: 3.21, biologicalSeconds: 12.4, realtimeFactor: 3.86,
  synapticEvents: 31_234_567, eventsPerSecond: 9_730_000,
}

/** All that a report needs, made up. With `name`, everything that a user can name has that name. */
export async function syntheticReport(level: Level = 'circuit', spikes = 30, name?: string): Promise<Report> {
  const result = name === undefined ? syntheticResult(level, spikes) : renamed(syntheticResult(level, spikes), name)
  return {
    result,
    speed,
    figures: await Promise.all(recallFigures(result).map(renderFigure)),
    record: {
      identity: { circuit: { name: result.circuit }, seeds: result.seeds }, identityDigest: 'a'.repeat(64),
      resultDigest: 'b'.repeat(64), circumstance: { node: '20.20.0', cores: 2 },
    },
    command: 'lobule run circuits/cerebellar-cortex.json --experiment recall --seed 1',
    version: '0.1.0',
  }
}

const renamed = (result: RecallResult, name: string): RecallResult => ({
  ...result,
  circuit: name,
  patterns: { ...result.patterns, source: name },
  rates: result.rates.map((rate, index) => ({ ...rate, population: `${name}${index}` })),
  rasters: result.rasters.map((window) => ({
    ...window, name, populations: window.populations.map((population) => ({ ...population, population: name })),
  })),
  glyphs: result.glyphs.map((glyph) => ({ ...glyph, label: name })),
  expectations: result.expectations.map((expectation) => ({ ...expectation, statement: name })),
})
