import type { Plot } from '../experiment.js'
import type { ErrorRow, Found, GolgiRow, MeasuredLevel } from './clawTables.js'
import type { Claws } from './clawTheory.js'

const nameOf = ({ claws, threshold }: Claws): string => `K = ${claws}, θ = ${threshold}`

const panelOf = (level: MeasuredLevel): string => `simulated at level ${level}`

const errorPanel = (row: ErrorRow): string => `${nameOf(row)}, level ${row.level}`

export function clawPlots({ temperatures, capacities, measured, errors, golgi }: Found): Plot[] {
  const levels = [...new Set(measured.map(({ level }) => level))]
  const full = capacities.filter(({ claws, threshold }) => claws === threshold)
  return [
    {
      name: 'temperature', title: 'β of claws',
      caption: 'Lines: closed forms of β, by least squares up to a quarter of the bits, for thresholds from all claws down, '
        + 'beside K/2. Points '
        + 'are simulated, with 95 % intervals (1.96 standard errors over seeds).',
      rows: [
        ...temperatures.filter(({ claws, threshold }) => claws - threshold <= 2).map(({ claws, threshold, beta }) => ({
          claws, beta, low: beta, high: beta, from: claws === threshold ? 'all claws' : `all but ${claws - threshold}`,
        })),
        ...[...new Set(temperatures.map(({ claws }) => claws))]
          .map((claws) => ({ claws, beta: claws / 2, low: claws / 2, high: claws / 2, from: 'K/2' })),
      ].flatMap((row) => levels.map((level) => ({ ...row, panel: panelOf(level) }))).concat(
        measured.filter(({ claws, threshold }) => claws - threshold <= 2)
          .map(({ claws, threshold, betaMeasured, betaError, level }) => ({
            claws, beta: betaMeasured, low: betaMeasured - 1.96 * betaError, high: betaMeasured + 1.96 * betaError,
            from: claws === threshold ? 'all claws, simulated' : `all but ${claws - threshold}, simulated`,
            panel: panelOf(level),
          }))),
      x: { key: 'claws', title: 'claws' }, y: { key: 'beta', title: 'β' }, series: 'from', panel: 'panel',
      measured: ['all claws, simulated', 'all but 1, simulated', 'all but 2, simulated'],
      interval: { low: 'low', high: 'high' },
      mark: 'line and points',
    },
    {
      name: 'temperature-active', title: 'β by the active fraction',
      caption: 'Closed forms, no interval: each line is a number of claws, each point on it a threshold, all claws at the left. A '
        + 'lower threshold makes more cells active and β smaller.',
      rows: temperatures.map(({ claws, active, beta }) => ({ active, beta, claws: `K = ${claws}` })),
      x: { key: 'active', title: 'active fraction p', scale: 'log' }, y: { key: 'beta', title: 'β' },
      series: 'claws', mark: 'line and points',
    },
    designCells(temperatures),
    ...(golgi.length === 0 ? [] : [golgiPlot(golgi)]),
    {
      name: 'capacity', title: 'Patterns held by the number of granule cells',
      caption: 'Closed forms, no interval; all claws must match. Each K has its own ceiling.',
      rows: full.map((row) => ({ locations: row.locations, held: row.held, design: nameOf(row) })),
      x: { key: 'locations', title: 'granule cells', scale: 'log' },
      y: { key: 'held', title: 'patterns held', scale: 'log' },
      series: 'design', mark: 'line and points',
    },
    {
      name: 'capacity-active', title: 'Patterns held by the active fraction',
      caption: 'Closed forms, no interval: the ceiling of every design, whatever the number of granule cells, against the '
        + 'share of them that a word activates. All designs lie on one line.',
      rows: temperatures.map(({ claws, active, heldMax }) => ({ active, held: heldMax, claws: `K = ${claws}` })),
      x: { key: 'active', title: 'active fraction p', scale: 'log' },
      y: { key: 'held', title: 'patterns held', scale: 'log' },
      series: 'claws', mark: 'line and points',
    },
    {
      name: 'errors', title: 'Wrong bits after one read',
      caption: 'Simulated, with 95 % intervals (1.96 standard errors over memories), and predicted; a panel for each design '
        + '(K claws, threshold θ) and level.',
      rows: errors.flatMap((row) => [
        { panel: errorPanel(row), distance: row.distance, wrong: row.error, low: row.error - 1.96 * row.standardError,
          high: row.error + 1.96 * row.standardError, from: 'simulated' },
        { panel: errorPanel(row), distance: row.distance, wrong: row.predicted, low: row.predicted, high: row.predicted,
          from: 'predicted' },
      ]),
      x: { key: 'distance', title: 'cue at (bits)' }, y: { key: 'wrong', title: 'fraction of bits wrong' },
      series: 'from', panel: 'panel', oneScale: true, measured: ['simulated'],
      interval: { low: 'low', high: 'high' }, mark: 'line and points',
    },
  ]
}

/** β by claws and by how many of them need not match. */
const designCells = (temperatures: Found['temperatures']): Plot => ({
  name: 'temperature-cells', title: 'β by claws and threshold',
  caption: 'Closed forms, no interval: the darker, the larger β. Each row is a number of claws that need not match. Claws '
    + 'raise β, and so does a threshold near all of them.',
  rows: temperatures.map(({ claws, threshold, beta, active }) => ({ claws, spare: claws - threshold, beta, active }))
    .toSorted((one, other) => one.spare - other.spare || one.claws - other.claws),
  x: { key: 'claws', title: 'claws K' }, y: { key: 'spare', title: 'claws that need not match, K − θ' },
  colour: { key: 'beta', title: 'β' }, mark: 'cells',
})

function golgiPlot(golgi: readonly GolgiRow[]): Plot {
  const rows = golgi.flatMap((row) => {
    const simulated = `${row.claws} claws, spiking circuit`
    const closed = `${row.claws} claws, closed form`
    const at = { inhibition: row.inhibition }
    return [
      { ...at, panel: 'β', from: closed, value: row.beta, low: row.beta, high: row.beta },
      { ...at, panel: 'β', from: simulated, value: row.betaMeasured, low: row.betaMeasured - 1.96 * row.betaError,
        high: row.betaMeasured + 1.96 * row.betaError },
      { ...at, panel: 'active fraction p', from: closed, value: row.active, low: row.active, high: row.active },
      { ...at, panel: 'active fraction p', from: simulated, value: row.activeMeasured,
        low: row.activeMeasured - 1.96 * row.activeError, high: row.activeMeasured + 1.96 * row.activeError },
    ]
  })
  return {
    name: 'golgi', title: 'Golgi inhibition sets temperature and active fraction',
    caption: 'At fixed claws, by how many matching claws\' worth the Golgi cells take away: the spiking circuit, '
      + 'with 95 % intervals (1.96 standard errors over seeds), and the closed forms of the threshold that is left to reach.',
    rows, x: { key: 'inhibition', title: 'inhibition (claws)', whole: true },
    y: { key: 'value', title: 'of panel', scale: 'log' },
    series: 'from', panel: 'panel', measured: [...new Set(golgi.map(({ claws }) => `${claws} claws, spiking circuit`))],
    interval: { low: 'low', high: 'high' }, mark: 'line and points',
  }
}
