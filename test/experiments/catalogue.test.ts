import test from 'ava'
import { readShape } from '../../src/circuit/shape.js'
import { catalogue } from '../../src/experiments/catalogue.js'
import type {
  Experiment, ExperimentInputs, ExperimentProgress, ExperimentResult,
} from '../../src/experiments/experiment.js'
import { digits } from './cdam/someImages.js'
import { smallImageLevels, smallLevels } from './cdam/smallLevels.js'
import { small as smallMonkey } from './monkey/smallMonkey.js'
import { smallInput } from './sequence/smallInput.js'

/** Parameters that make the slow ones quick. */
const small: Readonly<Record<string, object>> = {
  weights: { cases: [{ bits: 64, radii: [5, 11] }] },
  'beta-radius': { bits: [64], points: 4 },
  'signal-to-noise': { epochs: 20 },
  'optimal-radii': { settings: [{ bits: 64, locations: 1e6, patterns: 512 }], radius: 19 },
  'auto-association': { stored: 50, locations: 5000, radii: [19], perturbations: [0, 8], queries: 3, replicates: 2 },
  'learnt-projections': { stored: 48, steps: 20, batch: 8, queries: 10, replicates: 2 },
  'claw-temperature': { claws: [4], measured: [[4, 4]], measuredLocations: 500, replicates: 2 },
  'weight-models': { patterns: 2, points: 3, replicates: 2 }, counters: { stored: 5 },
  'granule-code': { cells: 500, comparisons: 10_000, storedMax: 20 },
  lesions: { patterns: 3 },
  hopfield: { bits: 200, cues: 5 },
  sequence: { lengths: [5, 20], locations: [500], claws: [4], weightBits: [3], noises: [0], context: [1], replicates: 1 },
  'monkey-sequence': smallMonkey(),
  'cdam-modes': {
    neurons: 200, replicates: 1, steps: 20, planeA: [1, -1], planeH: [0, 2], effectiveBetas: [80], ...smallLevels, levelA: [1],
    levelH: [0.5],
  },
  'range-of-recall': {
    neurons: 200, replicates: 2, steps: 20, smallSteps: 50, heteros: [0.5, 2], rangeGraph: 'ring:20', ...smallLevels,
  },
  'fidelity-against-capacity': {
    neurons: 64, patterns: [8, 16], cues: 4, replicates: 2, steps: 30, sdmBudgets: [2], capacityNeurons: [16],
  },
  interpret: {
    graph: 'ring:10', mapGraph: 'ring:20', sizes: [40], mappedSize: 4, replicates: 2, controlHeads: 2, permutations: 19,
    noises: [0.2],
  },
  'image-recall': {
    counts: [10], replicates: 2, steps: 30, autos: [0, 1], heteros: [0], betas: [1], pictured: 2, ...smallImageLevels,
  },
  communities: {
    graphs: ['pentagon', 'barbell:3:1'], neurons: 100, replicates: 1, mixtures: [[1, 0], [-1, 2]], heteros: [0.5, 2], permutations: 20,
    ...smallLevels, levelHeteros: [1], levelVertices: 8, steps: 20,
  },
  video: {
    settings: [[0.6, 0.2]], mixtures: [[-2, 3]], replicates: 1, steps: 20, bits: 64, betas: [20], memories: [[500, 10]], wordMixtures: [[0, 1, 1]],
  },
  'oriented-recall': { neurons: 100, beta: 10, replicates: 2, mixtures: [[0.5, 0.5]], distractedMixtures: [[0.5, 1]], amplitudes: [0, 1] },
  automaton: {
    neurons: 100, steps: 20, noises: [0], bits: 64, memories: [[500, 10]], flips: [0, 0.1], walks: 1, walkLength: 3, loadStates: [3, 4],
    loadSymbols: 2, replicates: 2, wordReplicates: 1,
  },
}

/** What those need that do not run without a circuit or images. */
const inputs: Readonly<Record<string, ExperimentInputs>> = {
  'sequence': { circuit: smallInput('sdm') }, 'monkey-sequence': { circuit: smallInput('sdm') },
  'image-recall': { patterns: digits }, lesions: { circuit: smallInput('circuit') },
  'weight-models': { circuit: smallInput('circuit') }, counters: { circuit: smallInput('circuit') },
}

function carriedOut(experiment: Experiment, seed = 1): { result: ExperimentResult, progress: ExperimentProgress[] } {
  const parameters = readShape(experiment.parameters, small[experiment.name] ?? {}, 'experiment')
  const work = experiment.run(parameters, seed, inputs[experiment.name])
  const progress: ExperimentProgress[] = []
  for (;;) {
    const step = work.next()
    if (step.done) return { result: step.value, progress }
    progress.push(step.value)
  }
}

const outcomes = new Map(catalogue.map((experiment) => [experiment.name, carriedOut(experiment)]))

test('names are unique, as on the command line, and every experiment says what it is about', (t) => {
  t.is(new Set(catalogue.map(({ name }) => name)).size, catalogue.length)
  for (const { name, title, about, source } of catalogue) {
    t.regex(name, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    t.regex(title, /^[A-Z].*[^.]$/, name)
    t.true(about.length > 0 && source.length > 0, name)
  }
})

test('every parameter has a default and a description', (t) => {
  for (const { name, parameters } of catalogue) {
    t.notThrows(() => parameters.parse({}), name)
    const { shape } = parameters as unknown as { shape: Record<string, { description?: string }> }
    for (const [field, { description }] of Object.entries(shape)) t.truthy(description, `${name}: ${field}`)
    t.throws(() => readShape(parameters, { noSuchThing: 1 }, 'experiment'), { message: /noSuchThing/ }, name)
  }
})

test('every experiment yields, and its progress rises from 0 to at most 1', (t) => {
  for (const [name, { progress }] of outcomes) {
    t.true(progress.length > 0, name)
    progress.forEach(({ done, phase }, index) => {
      t.true(done >= (progress[index - 1]?.done ?? 0) && done <= 1, `${name}: ${phase} ${done}`)
    })
  }
})

test('every result is plain JSON', (t) => {
  for (const [name, { result }] of outcomes) t.deepEqual(JSON.parse(JSON.stringify(result)), result, name)
})

test('the same seed gives the same result', (t) => {
  for (const experiment of catalogue) t.deepEqual(carriedOut(experiment), outcomes.get(experiment.name)!,
    experiment.name)
})

test('rows of tables have the columns and no others', (t) => {
  for (const [name, { result: { tables } }] of outcomes) {
    t.is(new Set(tables.map((table) => table.name)).size, tables.length)
    for (const table of tables) {
      t.true(table.rows.length > 0, `${name}/${table.name}`)
      const keys = table.columns.map(({ key }) => key).sort()
      for (const row of table.rows) t.deepEqual(Object.keys(row).sort(), keys, `${name}/${table.name}`)
    }
  }
})

test('rows of plots have every column that is drawn, with numbers on the y axis; cells have a colour', (t) => {
  for (const [name, { result: { plots } }] of outcomes) {
    t.true(plots.length > 0, name)
    t.is(new Set(plots.map((plot) => plot.name)).size, plots.length)
    for (const { name: plot, rows, x, y, series, panel, interval, mark, colour } of plots) {
      t.true(rows.length > 0, `${name}/${plot}`)
      for (const row of rows) {
        for (const key of [x.key, y.key, colour?.key, series, panel, interval?.low, interval?.high]) {
          if (key !== undefined) t.true(key in row, `${name}/${plot}: ${key}`)
        }
        if (mark !== 'cells') t.is(typeof row[y.key], 'number', `${name}/${plot}`)
      }
    }
  }
})

test('published numbers name their source, are compared once, and those that differ say why', (t) => {
  for (const [name, { result: { comparison } }] of outcomes) {
    const quantities = comparison.map(({ quantity, published, source }) => `${quantity} ${published} ${source}`)
    t.is(new Set(quantities).size, quantities.length, name)
    for (const { quantity, source, agrees, why, ours, published } of comparison) {
      t.true(source.length > 0, `${name}: ${quantity}`)
      if (agrees !== null) t.is(agrees, ours === published, `${name}: ${quantity}`)
      if (!agrees) t.truthy(why, `${name}: ${quantity}`)
    }
  }
})
