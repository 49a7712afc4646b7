import { escapeHtml } from './escapeHtml.js'
import { isCell, mergedCells } from './mergedCells.js'
import { movedPath } from './movedPath.js'
import { fontFamily } from './theme.js'

/**
 * Makes the SVG text of a figure small, repeatable and safe to put beside others in one document: geometry is rounded
 * to tenths of a pixel, what is not seen is left out, what every element repeats is said once, colours are written
 * shortly, neighbouring marks of one look become one path, ids are renumbered and begin with the figure's name, and the
 * title is what a screen reader reads out.
 */
export function tidySvg(svg: string, name: string, title: string): string {
  const lean = svg.replace(unseen, '').replace(/<[a-z][^>]*>/g, (tag) =>
    roundedGeometry(inPlace(tag)).replace(redundant, '').replace(rgb, hexadecimal).replace(' xlink:href=', ' href='))
  return withLabel(withOwnIds(withMergedPaths(lean), name), title)
}

const geometry = / (d|transform|x|y|x1|x2|y1|y2|width|height|viewBox)="([^"]*)"/g
const fractional = /-?\d*\.\d+(?:e[-+]?\d+)?|-?\d+e-\d+/g

/** Marks that are there to be hovered over: paper has no use for them. */
const unseen = /<path\b[^>]* opacity="0"[^>]*\/>/g

/** What every element repeats: it is said once, on the root, or is the default. */
const redundant = / (?:font-family|aria-hidden|role|aria-roledescription)="[^"]*"| opacity="1"| xmlns:xlink="[^"]*"/g

const rgb = /rgb\((\d+), ?(\d+), ?(\d+)\)/g
const hexadecimal = (_: string, ...parts: readonly string[]): string =>
  `#${parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`

const symbol = /^<path transform="translate\(([^,)]+),([^)]+)\)" d="([^"]*)"([^>]*)>$/

/**
 * A symbol at its place, without the `transform` that moves it there, so that it can be merged with others of its look. Where
 * symbols have an outline or are seen through, what lies on what is seen, and they are left as they are.
 */
const inPlace = (tag: string): string =>
  tag.replace(symbol, (whole, x: string, y: string, d: string, style: string) => {
    const moved = /stroke="|opacity="(?!1")/.test(style) ? undefined : movedPath(d, Number(x), Number(y))
    return moved === undefined ? whole : `<path d="${moved}"${style}>`
  })

const roundedGeometry = (tag: string): string => tag.replace(geometry, (_, attribute: string, value: string) =>
  ` ${attribute}="${value.replace(fractional, (number) => String(Math.round(Number(number) * 10) / 10 || 0))}"`)

/**
 * Joins sibling paths that differ in nothing but `d`: thousands of spikes, or of cells of few colours, take few elements.
 * Where a path has a place of its own all stay in their order, since what is drawn later lies on top.
 */
function withMergedPaths(svg: string): string {
  return svg.replace(/(?:<path d="[^"]*"[^>]*\/>){2,}/g, (run) => {
    const paths = [...run.matchAll(/<path d="([^"]*)"([^>]*)\/>/g)].map(([, d, style]) => ({ d: d!, style: style! }))
    if (paths.some(({ d, style }) => style.includes('transform=') || !isCell(d))) return neighboursMerged(paths)
    const byStyle = new Map<string, string[]>()
    for (const { d, style } of paths) {
      const parts = byStyle.get(style)
      if (parts) parts.push(d)
      else byStyle.set(style, [d])
    }
    return [...byStyle].map(([style, parts]) =>
      `<path d="${(style.includes('stroke="') ? parts : mergedCells(parts)).join('')}"${style}/>`).join('')
  })
}

function neighboursMerged(paths: readonly { readonly d: string; readonly style: string }[]): string {
  const merged: { style: string; parts: string[] }[] = []
  for (const { d, style } of paths) {
    const last = merged.at(-1)
    if (last?.style === style && !style.includes('transform=')) last.parts.push(d)
    else merged.push({ style, parts: [d] })
  }
  return merged.map(({ style, parts }) => `<path d="${parts.join('')}"${style}/>`).join('')
}

function withOwnIds(svg: string, name: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))]
  return svg.replace(/ id="([^"]+)"|url\(#([^)]+)\)/g, (whole, defined?: string, used?: string) => {
    const number = ids.indexOf((defined ?? used)!) + 1
    if (number === 0) return whole
    return defined === undefined ? `url(#${name}-${number})` : ` id="${name}-${number}"`
  })
}

const withLabel = (svg: string, title: string): string =>
  svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(title)}" font-family="${fontFamily}" `)
