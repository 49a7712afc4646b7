import type { Film, Reel } from '../experiments/experiment.js'
import { escapeHtml } from './escapeHtml.js'
import { greyPicture } from './greyPicture.js'
import type { RenderedFigure } from './renderFigure.js'
import { fontFamily, ink } from './theme.js'

const stripColumns = 10
const stripPictureWidth = 64
const movingWidth = 200
const gap = 10
const textHeight = 20
const secondsEach = 0.125

/** A film as two figures: a strip of its pictures, for paper too, and the same moving. */
export const filmFigures = (film: Film): RenderedFigure[] => [filmStrip(film, stripColumns), moving(film)]

/** Of a strip's labels, in pixels. */
export const stripLabelPx = 10

/** How many pictures have room beside each other in a strip. */
export const stripColumnsIn = (widthPx: number): number => Math.floor((widthPx + gap) / (stripPictureWidth + gap))

/** What the strip of a film is called. */
export const stripName = ({ name }: Film): string => `${name}-strip`

/** A strip of at most so many of a film's pictures. */
export function filmStrip(film: Film, columnsMax: number): RenderedFigure {
  const { width, height, reels } = film
  const longest = Math.max(...reels.map(({ pictures }) => pictures.length))
  const every = Math.max(1, Math.floor(longest / columnsMax))
  const columns = Array.from({ length: Math.min(columnsMax, longest) }, (_, column) => column * every)
  const across = stripPictureWidth
  const down = Math.round(across * height / width)
  const rowHeight = textHeight + down + textHeight + gap
  const parts = reels.map((reel, row) => {
    const top = row * rowHeight
    const shown = columns.filter((column) => column < reel.pictures.length)
    return text(0, top + 14, reel.name, 13, ink.text) + shown.map((column, place) => {
      const left = place * (across + gap)
      return image(greyPicture({ width, height, pictures: [reel.pictures[column]!] }), left, top + textHeight, across, down)
        + text(left, top + textHeight + down + 14, reel.labels[column] ?? '', stripLabelPx, ink.axis)
    }).join('')
  })
  const caption = every === 1 ? film.caption : `${film.caption} Shown is one picture in ${every}.`
  return rendered(film, 'strip', caption, columns.length * (across + gap), reels.length * rowHeight, parts.join(''))
}

function moving(film: Film): RenderedFigure {
  const { name, width, height, reels } = film
  const down = Math.round(movingWidth * height / width)
  const perRow = Math.min(3, reels.length)
  const cell = { x: movingWidth + 2 * gap, y: down + 2 * textHeight }
  const parts = reels.map((reel, index) => {
    const [left, top] = [(index % perRow) * cell.x, Math.floor(index / perRow) * cell.y]
    const id = `${name}-moving-${index + 1}`
    const scale = movingWidth / width
    const count = reel.pictures.length
    return `<clipPath id="${id}"><rect x="0" y="0" width="${width}" height="${height}"/></clipPath>`
      + text(left, top + 14, reel.name, 12, ink.text)
      + `<g transform="translate(${left},${top + textHeight}) scale(${scale})"><g clip-path="url(#${id})">`
      + `<g class="${id}">`
      + `${image(greyPicture({ width, height, pictures: reel.pictures }), 0, 0, width * count, height)}</g></g></g>`
      + `<style>@keyframes ${id}{to{transform:translateX(-${width * count}px)}}`
      + `.${id}{animation:${id} ${secondsEach * count}s steps(${count}) infinite}`
      + `@media (prefers-reduced-motion:reduce){.${id}{animation:none}}</style>`
  })
  const caption = `The same, moving: ${1 / secondsEach} pictures a second, then from the first again. Where the `
    + `reader’s `
    + 'settings ask for less motion, the first pictures stand still.'
  return rendered(film, 'moving', caption, perRow * cell.x, Math.ceil(reels.length / perRow) * cell.y, parts.join(''))
}

function rendered(film: Film, kind: string, caption: string, width: number, height: number, content: string): RenderedFigure {
  const title = kind === 'strip' ? film.title : `${film.title}, moving`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(title)}" `
    + `width="${width}" height="${height}" `
    + `viewBox="0 0 ${width} ${height}" font-family="${fontFamily}"><rect width="${width}" height="${height}" `
    + `fill="#ffffff"/>${content}</svg>`
  const name = kind === 'strip' ? stripName(film) : `${film.name}-moving`
  const figure = { name, title, caption, rows: film.reels.flatMap(rowsOf), specification: {} }
  return { figure, svg, warnings: [] }
}

const rowsOf = ({ name, labels, pictures }: Reel) =>
  pictures.map((_, picture) => ({ reel: name, picture, label: labels[picture] ?? '' }))

const text = (x: number, y: number, content: string, size: number, colour: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${escapeHtml(content)}</text>`

const image = (address: string, x: number, y: number, width: number, height: number): string =>
  `<image href="${address}" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" `
  + 'style="image-rendering:pixelated"/>'
