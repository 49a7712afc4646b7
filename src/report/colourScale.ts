import type { Plot } from '../experiments/experiment.js'
import { nominal, quantitative, type Piece } from './channels.js'
import { palette } from './theme.js'

const categories = [palette.skyBlue, palette.blue, palette.yellow, palette.vermilion, palette.green, palette.purple]

/**
 * The channel of a colour that says a number, or a name: light is low, dark is high; where there are negative values, blue
 * is above 0 and orange below. Names have a colour each. `rows` are those of all panels, which have one legend.
 */
export function colourScale({ key, title, scale, names }: NonNullable<Plot['colour']>, rows: Plot['rows']): Piece {
  if (names !== undefined) {
    return nominal(key, {
      title, scale: { domain: names, range: names.map((_, index) => categories[index % categories.length]!) },
      legend: { orient: 'top', direction: 'horizontal', columns: 2, titleLimit: 300 },
    })
  }
  const hasNegative = rows.some((row) => Number(row[key]) < 0)
  return quantitative(key, {
    title,
    scale: hasNegative ? { scheme: 'blueorange', reverse: true, domainMid: 0 }
      : { scheme: 'blues', ...(scale === 'log' && { type: 'log' }) },
    legend: {
      orient: 'top', direction: 'horizontal', format: hasNegative ? '.1f' : '.3~g', gradientLength: 160, titleLimit: 320,
    },
  })
}
