import { z } from 'zod'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import { distances } from '../../memory/graph/distances.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { recallMode, recallModes } from '../../memory/cdam/recallMode.js'
import type { Experiment, ExperimentResult } from '../experiment.js'
import { part } from '../part.js'
import { attractorGraph } from './attractorGraph.js'
import { attractorsOf, startAll, type Attractors, type AttractorSetting } from './attractors.js'
import { cdamShape, mixtureName } from './cdamParameters.js'
import { checkLevels, levelShape } from './graphLevels.js'
import { levelModes, type LevelModes } from './levelModes.js'
import { levelModesPlots, levelModesSummary, levelModesTables } from './levelModesResult.js'
import { meanWith } from './meanWith.js'
import { correlationCells, modeCells, overlapLines, overlapPhases, overlapsByDistance, type OverlapRow } from './modePlots.js'
import { planePoint, type PlanePoint } from './modePlane.js'

const strengths = z.array(z.number().min(-100).max(100)).min(1).max(60)

const parameters = z.strictObject({
  ...cdamShape,
  planeA: strengths.default([1.5, 1.25, 1, 0.75, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1, -1.5, -2])
    .describe('a of the phase diagram'),
  planeH: strengths.default([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3]).describe('h of the phase diagram'),
  effectiveBetas: z.array(z.number().gt(0).max(1e6)).min(1).max(6).default([20, 83.33])
    .describe('β·n·v of the phase diagram, v the variance of an element; 83.33 for the published β = 1, n = 1000'),
  ...levelShape,
  levelReplicates: levelShape.levelReplicates.default(3).describe(levelShape.levelReplicates.description!),
  broadBeta: z.number().gt(0).max(1e6).default(10)
    .describe('β of attention on words that is about as broad as hard locations are, with which they are compared'),
  levelA: strengths.default([1, 0.5, 0.25, 0.01, 0, -0.5, -1, -2]).describe('a of the points that all levels are followed at'),
  levelH: strengths.default([0, 0.01, 0.5, 1, 1.5, 2, 3]).describe('h of these points'),
})
type Parameters = z.infer<typeof parameters>

interface MixtureResult {
  readonly a: number
  readonly h: number
  readonly overlaps: readonly OverlapRow[]
  readonly replicates: readonly Attractors[]
}

export const cdamModes: Experiment<Parameters> = {
  name: 'cdam-modes',
  title: 'Modes of correlated dense associative memory',
  about: 'auto-association, narrow and wide hetero-association and quiescence of a memory graph, against closed forms; at '
    + 'three levels',
  source: 'Burns 2024 (CDAM), section 2.2 and the public notebook Range_of_recall_extension; closed forms of our own',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, inputs) {
    const graph = inputs?.graph ?? graphNamed(given.graph, seed, 'experiment.graph')
    checkLevels(given, inputs?.circuit)
    const mixtures: MixtureResult[] = []
    for (const [a, h] of given.mixtures) {
      mixtures.push(followed({ ...given, graph, a, h }, given.replicates, seed))
      yield { phase: mixtureName(a, h), done: 0.05 * mixtures.length / given.mixtures.length }
    }
    const plane: PlanePoint[] = []
    const points = given.effectiveBetas.length * given.planeA.length * given.planeH.length
    for (const effectiveBeta of given.effectiveBetas) {
      for (const a of given.planeA) {
        for (const h of given.planeH) {
          plane.push(planePoint(graph, a, h, effectiveBeta, seed))
          yield { phase: `phase diagram, β_eff = ${effectiveBeta}`, done: 0.05 + 0.1 * plane.length / points }
        }
      }
    }
    const levels = yield* part(levelModes(given, graph, inputs?.circuit, seed), 0.16, 1)
    return resultOf(given, graph, mixtures, plane, levels)
  },
}

function followed(setting: AttractorSetting, replicates: number, seed: number): MixtureResult {
  const { graph, steps, a, h } = setting
  const apart = distances(graph)
  const overlaps: OverlapRow[] = []
  const found: Attractors[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    const trajectory = startAll(setting, seed + replicate)
    for (let update = 0; update <= steps; update++) {
      if (update > 0) trajectory.advance()
      if (replicate === 0) overlaps.push(...overlapsByDistance(trajectory.overlaps(), apart, update, mixtureName(a, h)))
    }
    found.push(attractorsOf(trajectory, graph))
  }
  return { a, h, overlaps, replicates: found }
}

function resultOf(
  given: Parameters, graph: MemoryGraph, mixtures: readonly MixtureResult[], plane: readonly PlanePoint[], levels: LevelModes,
): ExperimentResult {
  const { steps, neurons, eta, replicates, graph: name } = given
  const rows = mixtures.map(modeRow)
  const alike = plane.filter(({ mode, predicted }) => mode === predicted).length
  const matrices = mixtures.map(({ a, h, replicates: [first] }) =>
    ({ panel: mixtureName(a, h), correlations: first!.correlations }))
  const unsettled = rows.filter(({ change }) => change > 1e-3)
  return {
    summary: 'Which of four modes of recall does a memory graph have at strengths a of auto-association and h of '
      + 'hetero-association, and do closed forms foretell it? In the plane of a and h the field equation is in the mode of '
      + `the closed forms at ${alike} of ${plane.length} points.\n\n`
      + `On ${name} with ${neurons} neurons ${modesTold(rows)}. ${unsettled.length === 0 ? 'All settled.'
      : `After ${steps} updates of η = ${eta}, ${unsettled.map(({ a, h }) => mixtureName(a, h)).join(' and ')} still `
        + `${unsettled.length === 1 ? 'changes' : 'change'}.`}\n\n${levelModesSummary(levels)}`,
    tables: [
      {
        name: 'modes', title: 'Where the starts lead',
        caption: `After ${steps} updates; means over ${replicates} sets of patterns. Active vertices have more than 1 % of `
          + 'the attention; different states correlate by less than 0.95; change is the greatest of a neuron in the '
          + 'last update. The rule that names a mode is ours: see recallMode.',
        columns: [
          { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'mode', title: 'mode' },
          { key: 'active', title: 'active vertices' }, { key: 'distinct', title: 'different states' },
          { key: 'nearest', title: 'correlation of neighbours' }, { key: 'meanActivity', title: 'mean activity' },
          { key: 'change', title: 'change' },
        ],
        rows,
      },
      {
        name: 'plane', title: 'Modes in the plane of a and h',
        caption: 'The field equation of p coordinates, from near each vertex, without a mean load, and what the closed '
          + 'forms say. Settled: the share of starts that reached a fixed point in 20 units of time.',
        columns: [
          { key: 'effectiveBeta', title: 'β_eff' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
          { key: 'mode', title: 'mode' }, { key: 'predicted', title: 'closed forms' },
          { key: 'active', title: 'active vertices' }, { key: 'settled', title: 'settled' },
        ],
        rows: plane.map((point) => ({ ...point })),
      },
      ...levelModesTables(given, levels),
    ],
    plots: [
      overlapLines(mixtures.flatMap(({ overlaps }) => overlaps)),
      overlapPhases(mixtures.flatMap(({ overlaps }) => overlaps)),
      ...attractorGraph(graph, matrices, `After ${steps} updates, one set of patterns.`),
      correlationCells(matrices),
      modeCells(plane),
      ...levelModesPlots(levels),
    ],
    comparison: [],
  }
}

/** Which mixtures end in which mode. */
const modesTold = (rows: readonly ReturnType<typeof modeRow>[]): string => recallModes.flatMap((mode) => {
  const own = rows.filter((row) => row.mode === mode)
  return own.length === 0 ? [] : [`${own.map(({ a, h }) => mixtureName(a, h)).join(' and ')} `
    + `${own.length === 1 ? 'ends' : 'end'} in ${mode}`]
}).join('; ')

function modeRow({ a, h, replicates }: MixtureResult) {
  const mean = (of: (one: Attractors) => number): number => meanWith(replicates.map(of)).mean
  const signs = { spread: mean(({ spread }) => spread), active: mean(({ active }) => active),
    neighbour: mean(({ neighbour }) => neighbour) }
  return {
    a, h, mode: recallMode(signs), active: signs.active, distinct: mean(({ distinct }) => distinct),
    nearest: mean(({ curve }) => curve[0]?.mean ?? 0), meanActivity: mean(({ meanActivity }) => meanActivity),
    change: mean(({ change }) => change),
  }
}
