import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { stream } from '../../random/stream.js'
import { estimated } from '../estimateOver.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { part } from '../part.js'
import { attractors, type Attractors } from './attractors.js'
import { cdamShape, mixtureName } from './cdamParameters.js'
import { communitiesResult } from './communitiesResult.js'
import { agreementOf, clusterVertices, withinAndBetween, type Agreement } from './communityAgreement.js'
import type { ProtocolRow, ScaleRow, ThresholdRow } from './communityRows.js'
import { convergedAttractors } from './convergedAttractors.js'
import { levelShape } from './graphLevels.js'
import { levelCommunities } from './levelCommunities.js'
import { meanWith } from './meanWith.js'
import { quiescenceThreshold } from './quiescenceThreshold.js'

const { graph: _, ...shared } = cdamShape

const parameters = z.strictObject({
  graphs: z.array(z.string().min(1)).min(1).max(20)
    .default(['karate', 'karate-weighted', 'tutte', 'pentagon', 'barbell:6:2', 'rooms', 'blocks:4:12:0.6:0.03'])
    .describe('Undirected memory graphs, by name or as JSON files of yours'),
  ...shared,
  mixtures: shared.mixtures.default([[1, 0], [0.5, 0.5], [0, 1], [-0.5, 1.5], [-1, 2], [-2, 3]])
    .describe(shared.mixtures.description!),
  replicates: shared.replicates.default(3).describe(shared.replicates.description!),
  heteros: z.array(z.number().gt(0).max(100)).min(1).max(40).default([0.5, 0.667, 0.8, 1, 1.5, 2, 3, 4, 5, 10])
    .describe('h with a = 1 − h, of the converged field equation'),
  clusters: z.number().int().min(2).max(1000).default(3)
    .describe('Clusters to cut into where a graph says no communities'),
  permutations: z.number().int().min(1).max(100_000).default(500).describe('For the chance level'),
  ...levelShape,
  levelReplicates: levelShape.levelReplicates.default(2).describe(levelShape.levelReplicates.description!),
  spikingStarts: levelShape.spikingStarts.default(3).describe(levelShape.spikingStarts.description!),
  levelHeteros: z.array(z.number().gt(0).max(100)).min(1).max(40).default([0.5, 1, 1.5, 2])
    .describe('h with a = 1 − h, at each level'),
  stepHetero: z.number().gt(0).max(100).default(1.5).describe('The h at which one thing is changed at a time '
    + 'between levels, with the first set of words'),
  levelVertices: z.number().int().min(0).max(1000).default(34)
    .describe('The most vertices of a graph that is run at each level; larger ones are left out there'),
})
export type CommunitiesParameters = z.infer<typeof parameters>

export const communities: Experiment<CommunitiesParameters> = {
  name: 'communities',
  title: 'Communities of a memory graph',
  about: 'the communities of a memory graph at every scale, in the correlations of attractors; at three levels, and what '
    + 'parts them',
  source: 'Burns 2024 (CDAM), graphs of its appendix; its own notebook of graphs is not readable',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, { graphs: files, circuit }: ExperimentInputs = {}) {
    const graphs = given.graphs.map((name, index) =>
      undirected(files?.get(name) ?? graphNamed(name, seed, `experiment.graphs.${index}`), index))
    const protocol: ProtocolRow[] = []
    const scale: ScaleRow[] = []
    const thresholds: ThresholdRow[] = []
    const share = 0.3
    const total = graphs.length * (given.mixtures.length + given.heteros.length + 1)
    const at = (graph: MemoryGraph, what: string) =>
      ({ phase: `${graph.name}, ${what}`, done: share * (protocol.length + scale.length + thresholds.length) / total })
    for (const graph of graphs) {
      for (const [a, h] of given.mixtures) {
        yield at(graph, mixtureName(a, h))
        protocol.push(protocolRow(given, graph, a, h, seed))
      }
      for (const h of given.heteros) {
        yield at(graph, `converged, h = ${h}`)
        scale.push(scaleRow(given, graph, h, seed))
      }
      yield at(graph, 'quiescence')
      thresholds.push({ graph: graph.name, ...quiescenceThreshold(graph, effectiveBetaOf(given), seed) })
    }
    const levels = yield* part(levelCommunities(given, graphs, circuit, seed), share, 1)
    return communitiesResult(given, graphs, { protocol, scale, thresholds, levels })
  },
}

/** β·n·v of patterns that are uniform in [0, 1), whose variance v is 1/12. */
export const effectiveBetaOf = ({ beta, neurons }: Pick<CommunitiesParameters, 'beta' | 'neurons'>): number =>
  beta * neurons / 12

function undirected(graph: MemoryGraph, index: number): MemoryGraph {
  if (!graph.directed) return graph
  throw new InputError({ field: `experiment.graphs.${index}`, problem: `${graph.name} is `
    + `directed`, allowed: 'undirected graphs' })
}

/** How many clusters are cut: as many as there are communities. */
const clusterCount = ({ communities: known }: MemoryGraph, unlessKnown: number): number =>
  (known ? new Set(known).size : unlessKnown)

function protocolRow(given: CommunitiesParameters, graph: MemoryGraph, a: number, h: number, seed: number): ProtocolRow {
  const found = Array.from({ length: given.replicates }, (_unused, replicate) =>
    attractors({ ...given, graph, a, h }, seed + replicate))
  const clusterings = found.map(({ correlations }) => clusterVertices(correlations, clusterCount(graph, given.clusters)))
  const known = graph.communities
  const mean = (value: (one: Attractors) => number) => meanWith(found.map(value))
  const agreements = known && clusterings.map(({ clusterOf }) =>
    agreementOf(clusterOf, known, stream(seed, `communities/${graph.name}/${a}/${h}`), given.permutations))
  const apart = known && found.map(({ correlations }) => withinAndBetween(correlations, known))
  const of = (value: (one: Agreement) => number): number | '' => (agreements ? meanWith(agreements.map(value)).mean : '')
  return {
    graph: graph.name, a, h,
    distinct: mean(({ distinct }) => distinct).mean, distinctDeviation: mean(({ distinct }) => distinct).deviation,
    ...randOf(agreements, seed, `communities/bootstrap/${graph.name}/${a}/${h}`),
    chance: of(({ chanceOfRand }) => chanceOfRand.upper),
    probability: agreements ? Math.max(...agreements.map(({ chanceOfRand }) => chanceOfRand.probability)) : '',
    mutualInformation: of(({ mutualInformation }) => mutualInformation),
    chanceInformation: of(({ chanceOfInformation }) => chanceOfInformation.mean),
    within: apart ? meanWith(apart.map(({ within }) => within)).mean : '',
    between: apart ? meanWith(apart.map(({ between }) => between)).mean : '',
    active: mean(({ active }) => active).mean, change: mean(({ change }) => change).mean,
    correlations: found[0]!.correlations, order: clusterings[0]!.order, clusterOf: clusterings[0]!.clusterOf,
  }
}

/** The adjusted Rand index over sets; empty where no communities are known. */
function randOf(
  agreements: readonly Agreement[] | undefined, seed: number, draws: string,
): Pick<ProtocolRow, 'adjustedRand' | 'adjustedRandLow' | 'adjustedRandHigh'> {
  return agreements === undefined ? { adjustedRand: '', adjustedRandLow: '', adjustedRandHigh: '' }
    : estimated('adjustedRand', agreements.map(({ adjustedRand }) => adjustedRand), seed, draws)
}

function scaleRow(given: CommunitiesParameters, graph: MemoryGraph, h: number, seed: number): ScaleRow {
  const draws = Array.from({ length: given.replicates }, (_, replicate) =>
    convergedAttractors({ graph, h, effectiveBeta: effectiveBetaOf(given) }, seed + replicate))
  const found = draws[0]!
  const { clusterOf } = clusterVertices(found.correlations, clusterCount(graph, given.clusters))
  const chances = stream(seed, `communities/${graph.name}/${h}`)
  const ofClusters = graph.communities && agreementOf(clusterOf, graph.communities, chances, given.permutations)
  const ofAttractors = graph.communities && agreementOf(found.attractorOf, graph.communities, chances, given.permutations)
  return {
    graph: graph.name, h,
    ...estimated('attractors', draws.map(({ distinct }) => distinct), seed, `communities/bootstrap/${graph.name}/${h}`),
    settled: found.settled, attractorOf: found.attractorOf,
    attractorRand: ofAttractors?.adjustedRand ?? '', attractorInformation: ofAttractors?.mutualInformation ?? '',
    chanceInformation: ofAttractors?.chanceOfInformation.mean ?? '', clusterRand: ofClusters?.adjustedRand ?? '',
  }
}
