import type { Pictures } from '../experiments/experiment.js'
import { nominal, tooltipOf } from './channels.js'
import type { Figure } from './figure.js'
import { greyPicture } from './greyPicture.js'

/** The longer side of a picture, and what is left between two. */
const sidePx = 72
const gapPx = { x: 16, y: 24 }

/** How grey pictures are drawn: in rows and columns, each with its note below. A title breaks at commas. */
export function pictureFigure({ name, title, caption, width, images }: Pictures): Figure {
  const height = images.length === 0 ? width : Math.ceil(images[0]!.levels.length / width)
  const scale = Math.max(1, Math.floor(sidePx / Math.max(width, height)))
  const size = { x: width * scale, y: height * scale }
  const columns = [...new Set(images.map(({ column }) => column))]
  const rows = [...new Set(images.map(({ row }) => row))]
  const x = nominal('column', {
    title: null, sort: columns, scale: { paddingInner: 0, paddingOuter: 0 },
    axis: {
      orient: 'top', labelAngle: 0, domain: false, ticks: false, labelLimit: size.x + 2 * gapPx.x,
      labelExpr: 'split(datum.label, \', \')',
    },
  })
  const y = nominal('row', {
    title: null, sort: rows, scale: { paddingInner: 0, paddingOuter: 0 },
    axis: { domain: false, ticks: false, labelLimit: 160 },
  })
  const pictureOf = (levels: readonly number[]): string =>
    greyPicture({ width, height, pictures: [levels.map((level) => level.toString(16).padStart(2, '0')).join('')] })
  const tooltip = tooltipOf([['row', 'image'], ['column', 'picture'], ['note', 'note']])
  return {
    name, title, caption,
    rows: images.map(({ row, column, levels, note }) => ({ row, column, note, picture: pictureOf(levels) })),
    specification: {
      width: { step: size.x + gapPx.x }, height: { step: size.y + gapPx.y },
      encoding: { x, y },
      layer: [
        {
          mark: { type: 'image', width: size.x, height: size.y, aspect: false, smooth: false },
          encoding: { url: nominal('picture'), tooltip },
        },
        {
          transform: [{ filter: 'isValid(datum.note) && datum.note !== \'\'' }],
          mark: { type: 'text', baseline: 'top', fontSize: 11, dy: size.y / 2 + 2, tooltip: false },
          encoding: { text: nominal('note') },
        },
      ],
    },
  }
}
