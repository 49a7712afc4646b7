import { nominal, type Piece } from './channels.js'

const sizePx = { across: 300, down: 84 }

/**
 * One small plot for each value of a column, two in a row, each with its own scale of y, and of x unless they are the
 * same. Titles are the values.
 */
export function panelsOf(
  column: string, order: readonly string[], plot: Piece, { sameX = false, heightPx = sizePx.down } = {},
): Piece {
  const { encoding, ...rest } = plot
  return {
    ...rest,
    encoding: {
      ...encoding as Piece,
      facet: nominal(column, {
        sort: order, columns: order.length === 1 ? 1 : 2, spacing: { row: 14, column: 34 },
        header: { title: null, labelAnchor: 'start', labelOrient: 'top', labelPadding: 3, labelLimit: sizePx.across },
      }),
    },
    width: order.length === 1 ? 2 * sizePx.across : sizePx.across, height: heightPx,
    resolve: { scale: { y: 'independent', x: sameX ? 'shared' : 'independent' }, axis: { x: 'independent', y: 'independent' } },
  }
}
