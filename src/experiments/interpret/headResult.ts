import type { ExperimentResult } from '../experiment.js'
import type { HeadArrays } from './head.js'
import type { HeadReading } from './headReadings.js'

/** What a head of the user's says. */
export function headResult(
  { source, keys, values }: HeadArrays, readings: readonly HeadReading[], { permutations }: { readonly permutations: number },
): ExperimentResult {
  const rows = readings.map((reading) => ({
    graph: reading.graph.name, edges: reading.graph.edges.length, a: reading.a ?? '', errorA: reading.errorA ?? '',
    h: reading.h ?? '', errorH: reading.errorH ?? '', degrees: reading.degrees, rSquared: reading.rSquared,
    gain: reading.gain, p: reading.p,
  }))
  const estimated = readings.find(({ graph }) => graph.name === 'estimated')
  const best = readings.reduce((left, right) => (right.gain > left.gain ? right : left))
  const isSame = best.a !== undefined
  return {
    summary: `${source}: ${keys.length} tokens, keys of ${keys[0]!.length} columns, values of ${values[0]!.length}. `
      + `Neighbours add most on the graph "${best.graph.name}": ${(100 * best.gain).toFixed(1)} % of the variance of values, `
      + `p = ${best.p.toPrecision(2)} of ${permutations} permutations of its vertices; ${isSame
        ? `a = ${best.a.toFixed(3)}, h = ${best.h!.toFixed(3)}` : `h/a = tan ${best.degrees.toFixed(0)}°`}. `
      + (isSame ? '' : 'Through an unknown map from keys to values only h/a can be known. ')
      + `${readings.length} graphs were tried: by chance alone at least one p is at most 0.05 in up to ${
        5 * readings.length} % of heads. That neighbours help says that values hold something of other `
      + 'tokens\' keys, as in CDAM; text whose neighbouring tokens are alike does so, too.',
    tables: [
      {
        name: 'readings', title: 'Effective a and h on each memory graph',
        caption: 'v = a·k + h·Σ M·k + constant by least squares over tokens and columns, M = D^−½·A·D^−½; the standard errors '
          + 'take all elements for independent. On the estimated graph they are from the half of the columns that the '
          + 'graph is not from. Angle: arctan h/a. Gain: the share of variance that neighbours add to the own key; its p '
          + 'is from graphs with permuted vertices.',
        columns: [
          { key: 'graph', title: 'graph' }, { key: 'edges', title: 'edges' }, { key: 'a', title: 'a' },
          { key: 'errorA', title: 'SE' }, { key: 'h', title: 'h' }, { key: 'errorH', title: 'SE' },
          { key: 'degrees', title: 'angle (°)' }, { key: 'rSquared', title: 'R²' }, { key: 'gain', title: 'gain' },
          { key: 'p', title: 'p' },
        ],
        rows,
      },
      ...(estimated === undefined || estimated.graph.edges.length === 0 ? [] : [{
        name: 'edges', title: 'The estimated memory graph',
        caption: `${estimated.graph.directed ? 'After "from" the head recalls "to".' : 'Edges run both ways.'} Tokens are `
          + 'numbered from 0.',
        columns: [{ key: 'from', title: 'from' }, { key: 'to', title: 'to' }],
        rows: estimated.graph.edges.map(({ from, to }) => ({ from, to })),
      }]),
    ],
    plots: [{
      name: 'gains', title: 'What neighbours add',
      caption: 'The share of the variance of values that the keys of neighbours explain beyond the own key; one head, its '
        + 'p values are in the table.',
      rows: rows.map(({ graph, gain }) => ({ graph, gain })), x: { key: 'graph', title: 'memory graph' },
      y: { key: 'gain', title: 'gain in R²' }, mark: 'bars',
    }],
    comparison: [],
  }
}
