import { recallModes } from '../../memory/cdam/recallMode.js'
import type { Plot } from '../experiment.js'
import type { AttractorMatrix } from './attractorGraph.js'
import { meanWith } from './meanWith.js'
import type { PlanePoint } from './modePlane.js'

/** The mean overlap with the patterns at one distance from the start, after an update. */
export type OverlapRow = Readonly<Record<'mixture' | 'distance', string> & Record<'update' | 'overlap', number>>

/** Overlaps are followed up to this distance from the start. */
const distanceShown = 4

/** The mean overlap with the patterns at each distance from that of the start. */
export function overlapsByDistance(
  overlaps: readonly Float64Array[], apart: readonly Float64Array[], update: number, mixture: string,
): OverlapRow[] {
  const found: OverlapRow[] = []
  for (let distance = 0; distance <= distanceShown; distance++) {
    const values = overlaps.flatMap((row, start) =>
      [...row].filter((_, pattern) => apart[start]![pattern] === distance))
    if (values.length > 0) found.push({ mixture, update, distance: `distance ${distance}`, overlap: meanWith(values).mean })
  }
  return found
}

/** Overlaps over time, a panel for each mixture. */
export const overlapLines = (rows: readonly OverlapRow[]): Plot => ({
  name: 'overlaps', title: 'Overlaps over time',
  caption: 'Pearson\'s correlation of the state with the patterns at each distance from that of the start, averaged over '
    + 'all starts of one set of patterns; update 0 is the start.',
  rows, x: { key: 'update', title: 'update' }, y: { key: 'overlap', title: 'overlap' }, series: 'distance',
  panel: 'mixture', oneScale: true, mark: 'line',
})

/** The last updates, in which a state rests or goes round a cycle. */
const cycleUpdates = 20

/** The mean overlap with the pattern of the start against that with its neighbours: a point, or a cycle. */
export function overlapPhases(rows: readonly OverlapRow[]): Plot {
  const last = Math.max(...rows.map(({ update }) => update))
  const at = (distance: string): OverlapRow[] => rows.filter((row) => row.distance === distance)
  const own = new Map(at('distance 0').map(({ mixture, update, overlap }) => [`${mixture} ${update}`, overlap]))
  return {
    name: 'overlap-phases', title: 'Where states rest, and where they go to and fro',
    caption: 'Each update is a point: the mean overlap with the pattern of the start against that with its neighbours in the '
      + `graph, of one set of patterns. The last ${cycleUpdates} updates are points without a line: a fixed point is one `
      + 'spot, a cycle has as many as it has states.',
    rows: at('distance 1').flatMap(({ mixture, update, overlap }) => {
      const point = { mixture, update, own: own.get(`${mixture} ${update}`)!, neighbours: overlap }
      const from = last - cycleUpdates
      const parts = [...(update <= from ? ['on the way'] : []), ...(update >= from ? [`the last ${cycleUpdates} updates`] : [])]
      return parts.map((part) => ({ ...point, part }))
    }),
    x: { key: 'own', title: 'overlap with the start’s pattern' }, y: { key: 'neighbours', title: 'with its neighbours' },
    series: 'part', measured: [`the last ${cycleUpdates} updates`], order: 'update', panel: 'mixture', mark: 'line',
  }
}

/** The correlations of the states that all starts lead to, a panel for each mixture. */
export const correlationCells = (matrices: readonly AttractorMatrix[]): Plot => ({
  name: 'attractor-correlations', title: 'Correlations of attractors',
  caption: 'Pearson\'s correlation over neurons of the states from each two starts, at the end; one set of patterns.',
  rows: matrices.flatMap(matrixCells),
  x: { key: 'other', title: 'other start' }, y: { key: 'start', title: 'start' },
  colour: { key: 'correlation', title: 'correlation' }, panel: 'panel', mark: 'cells',
})

/** A cell for each pair of starts, to four digits after the point. */
export const matrixCells = ({ panel, correlations }: AttractorMatrix) => correlations.flatMap((row, start) =>
  [...row].map((correlation, other) => ({ panel, start, other, correlation: Number(correlation.toFixed(4)) + 0 })))

/** The phase diagram: what the field equation does, and beside it what the closed forms say. */
export const modeCells = (plane: readonly PlanePoint[]): Plot => ({
  name: 'phase-diagram', title: 'Modes of recall',
  caption: 'The field equation of p coordinates without a mean load from near each vertex, and the closed forms: attention '
    + 'to one vertex holds itself, or uniform attention is stable: (a + h·λ₂)·β_eff/p < 1; else it is on '
    + 'pairs (a > 0) or wide.',
  rows: plane.flatMap(({ a, h, effectiveBeta, mode, predicted }) => [
    { panel: `β_eff = ${effectiveBeta}, field equation`, a, h, mode },
    { panel: `β_eff = ${effectiveBeta}, closed forms`, a, h, mode: predicted },
  ]),
  x: { key: 'h', title: 'h' }, y: { key: 'a', title: 'a' }, colour: { key: 'mode', title: 'mode', names: recallModes },
  panel: 'panel', mark: 'cells',
})
