import { z } from 'zod'
import { zeroCrossing } from '../../analysis/correlationByDistance.js'
import { InputError } from '../../errors/inputError.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import { bumpWidth } from '../../theory/cdam/bumpWidth.js'
import type { Experiment } from '../experiment.js'
import { part } from '../part.js'
import type { AttractorMatrix } from './attractorGraph.js'
import { attractors, type Attractors, type AttractorSetting } from './attractors.js'
import { cdamShape, mixtureName } from './cdamParameters.js'
import { checkLevels, levelShape } from './graphLevels.js'
import { levelRange } from './levelRange.js'
import { meanWith } from './meanWith.js'
import { publishedCurves } from './publishedRange.js'
import { rangeResult, type CurveRow, type WidthRow } from './rangeResult.js'

const parameters = z.strictObject({
  ...cdamShape,
  heteros: z.array(z.number().gt(0).max(100)).min(1).max(40).default([0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4])
    .describe('h with a = 1 − h, of the curve of the range'),
  rangeGraph: z.string().min(1).default('ring:60').describe('The graph of that curve, large enough for wide bumps'),
  smallEta: z.number().gt(0).max(1).default(0.01).describe('η of the variants that are to settle'),
  smallSteps: z.number().int().min(1).max(100_000).default(1500).describe('Their most updates'),
  ...levelShape,
  stepReplicates: z.number().int().min(1).max(1000).default(3)
    .describe('Of the sets of words, those with which each step from attention to the other levels is made'),
})
type Parameters = z.infer<typeof parameters>
type Variant = Partial<AttractorSetting>

/** What differs from the setting that is asked for, which is as published unless changed. */
function variants({ smallEta, smallSteps }: Parameters): ReadonlyMap<string, Variant> {
  const settling = { eta: smallEta, steps: smallSteps, tolerance: 1e-5 }
  return new Map<string, Variant>([
    ['as asked for', {}],
    ['mean term 1/n', { meanLoad: 'paper' }],
    ['small step', settling],
    ['clean', { ...settling, meanLoad: 'none', centred: true, noise: 0.5 }],
  ])
}

/** The variants whose correlations fall below zero, so that where they cross it measures their range. */
const floored: readonly string[] = ['as asked for', 'small step']

export const rangeOfRecall: Experiment<Parameters> = {
  name: 'range-of-recall',
  title: 'The range of recall in a memory graph',
  about: 'how far along a memory graph attractors correlate, for auto- and hetero-association of any sign; at three levels, '
    + 'and what parts them',
  source: 'Burns 2024 (CDAM), public notebook Range_of_recall_extension',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, inputs) {
    const graph = inputs?.graph ?? graphNamed(given.graph, seed, 'experiment.graph')
    const rangeGraph = graphNamed(given.rangeGraph, seed, 'experiment.rangeGraph')
    demandEdges('graph', graph)
    demandEdges('rangeGraph', rangeGraph)
    checkLevels(given, inputs?.circuit)
    const kinds = [...variants(given)]
    const curves: CurveRow[] = []
    const matrices: AttractorMatrix[] = []
    const widths: WidthRow[] = []
    const total = kinds.length * given.mixtures.length + floored.length * given.heteros.length
    const share = 0.2
    let done = 0
    for (const [variant, change] of kinds) {
      const setting = { ...given, graph, ...change }
      for (const [a, h] of given.mixtures) {
        const found = replicated({ ...setting, a, h }, given.replicates, seed)
        curves.push(...curveRows(variant, a, h, found))
        if (variant === kinds[0]![0]) matrices.push({ panel: mixtureName(a, h), correlations: found[0]!.correlations })
        yield { phase: `${variant}, ${mixtureName(a, h)}`, done: (share * ++done) / total }
      }
      if (!floored.includes(variant)) continue
      for (const h of given.heteros) {
        widths.push(widthRow(variant, h,
          replicated({ ...setting, graph: rangeGraph, a: 1 - h, h }, given.replicates, seed)))
        yield { phase: `${variant}, h = ${h}`, done: (share * ++done) / total }
      }
    }
    const levels = yield* part(levelRange(given, graph, inputs?.circuit, seed), share, 1)
    return rangeResult(given, { graph, curves, matrices, widths, levels })
  },
}

/** Throws an InputError for a graph in which no vertex is at a distance from another. */
function demandEdges(field: 'graph' | 'rangeGraph', { name, edges }: MemoryGraph): void {
  if (edges.some(({ from, to }) => from !== to)) return
  const problem = `${name} has no edge between two vertices`
  throw new InputError({ field: `experiment.${field}`, problem, allowed: 'a graph that has one' })
}

const replicated = (setting: AttractorSetting, replicates: number, seed: number): Attractors[] =>
  Array.from({ length: replicates }, (_, replicate) => attractors(setting, seed + replicate))

function curveRows(variant: string, a: number, h: number, found: readonly Attractors[]): CurveRow[] {
  const published = publishedCurves.find((curve) => curve.a === a && curve.h === h)
  return found[0]!.curve.map(({ distance }, place) => {
    const { mean, deviation } = meanWith(found.map(({ curve }) => curve[place]!.mean))
    return {
      variant, a, h, distance, correlation: mean, betweenSets: deviation,
      betweenPairs: meanWith(found.map(({ curve }) => curve[place]!.deviation)).mean,
      published: published?.correlations[distance - 1] ?? '',
    }
  })
}

function widthRow(variant: string, h: number, found: readonly Attractors[]): WidthRow {
  const crossings = found.flatMap(({ curve }) => zeroCrossing(curve) ?? [])
  const { mean, deviation } = meanWith(crossings)
  return {
    variant, h, a: 1 - h, crossing: crossings.length === found.length ? mean : '',
    betweenSets: crossings.length === found.length ? deviation : '',
    width: h >= 1 ? bumpWidth(1 - h, h) : '', active: meanWith(found.map(({ active }) => active)).mean,
    change: meanWith(found.map(({ change }) => change)).mean,
  }
}
