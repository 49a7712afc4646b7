import {
  correlogramSurrogates, jitterBins, type Correlograms, type ProjectionCorrelogram,
} from '../../experiments/spiking/projectionCorrelograms.js'
import { fourDigits, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed } from '../formatNumber.js'
import { panelsOf } from '../panels.js'
import { ink, palette } from '../theme.js'

/** Cross-correlograms along the projections of a circuit with their bands. Absent where none has enough spikes. */
export function correlogramFigure(
  { shown, leftOut }: Correlograms, { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Figure | undefined {
  const [first] = shown
  if (!first) return undefined
  const rows = shown.flatMap((one) => one.lagsMs.map((lag_ms, bin) => ({
    panel: panelOf(one), lag_ms, pairs: one.counts[bin]!, low: one.low[bin]!, high: one.high[bin]!,
    outside: one.counts[bin]! < one.low[bin]! || one.counts[bin]! > one.high[bin]! ? 'yes' : 'no',
  })))
  const joined = shown.some(({ oneToOne }) => oneToOne)
  return {
    name: 'correlogram', title: 'Correlograms along the projections',
    caption: 'Pairs of a spike of the first population and one of the second, '
      + `by their lag (second less first), in bins of `
      + `${first.binMs} ms, from ${formatFixed(fromMs, 0)} to ${formatFixed(toMs, 0)} ms of the first seed. Grey: the band `
      + `that ${correlogramSurrogates} surrogates leave anywhere in 5 % of cases, the second spikes being moved at random `
      + `within windows of ${exact(jitterBins * first.binMs)} ms.`
      + (joined ? ' Where one cell projects to one, pairs are of cells that are joined, and the band is that of cells paired '
        + 'at random.' : '')
      + ' Vermilion: bins outside of the band. Of large populations one cell in so many takes part.'
      + (leftOut.length === 0 ? '' : ` Left out: ${leftOut.join(', ')}.`),
    rows, specification: specification(shown.map(panelOf)),
  }
}

const exact = (value: number): number => Number(value.toPrecision(10))

const panelOf = ({ from, to, everyCell, oneToOne }: ProjectionCorrelogram): string =>
  `${from} → ${to}${oneToOne ? ', joined cells' : ''}${everyCell > 1 ? `, one cell in ${everyCell}` : ''}`

const y = (field: string): Piece => quantitative(field, { title: 'pairs', axis: { tickCount: 3 } })

function specification(panels: readonly string[]): Piece {
  const x = quantitative('lag_ms', { title: 'lag (ms)', scale: { nice: false }, axis: { tickCount: 8 } })
  const isOut = { test: { field: 'outside', equal: 'yes' } }
  const { encoding: { facet }, width, height, resolve } = panelsOf('panel', panels, { encoding: {} }, { sameX: true }) as {
    encoding: { facet: Piece }; width: number; height: number; resolve: Piece
  }
  return {
    facet: { ...facet }, columns: facet['columns'], spacing: facet['spacing'], resolve,
    spec: {
      width, height,
      layer: [
        {
          mark: { type: 'area', color: ink.frame, interpolate: 'step', tooltip: false },
          encoding: { x, y: y('low'), y2: { field: 'high' } },
        },
        {
          mark: { type: 'line', interpolate: 'step', color: palette.blue, strokeWidth: 1.5, tooltip: false },
          encoding: { x, y: y('pairs') },
        },
        {
          mark: { type: 'point', filled: true, opacity: 1 },
          encoding: {
            x, y: y('pairs'),
            color: { condition: { ...isOut, value: palette.vermilion }, value: palette.blue },
            size: { condition: { ...isOut, value: 36 }, value: 10 },
            tooltip: tooltipOf([
              ['panel', 'pairs of'], ['lag_ms', 'lag (ms)'], ['pairs', 'pairs', ',d'], ['low', 'band from', fourDigits],
              ['high', 'band to', fourDigits],
            ]),
          },
        },
      ],
    },
  }
}
