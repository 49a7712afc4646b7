import type { Figure } from '../figure.js'
import { linesOf } from '../linesOf.js'
import { textWidth } from '../textWidth.js'
import { lists, widthsOf } from './resized.js'

type Specification = Figure['specification']
type Rows = Figure['rows']

/** Font sizes of the theme. */
const labelPx = 12
const titlePx = 13
const linePx = labelPx + 2
/** Between plots beside each other. */
const gapPx = 30
/** What an entry of a legend takes beside its text. */
const entryPx = 44
/** What axes take from the room of a legend above plots. */
const axisPx = 40
/** The parts of the width that a legend, and names on an axis, may take from the plot beside them. */
const besideMost = { legend: 0.25, names: 0.45 }
/** Channels that legends explain. */
const looks = new Set(['color', 'shape', 'strokeDash', 'opacity', 'fill', 'stroke', 'size'])

/** A figure whose titles are broken into lines, and whose legends into rows, where its plots have no room for them. */
export function fittedTexts({ specification, rows, ...figure }: Figure, roomPx: number): Figure {
  return { ...figure, rows, specification: fitted(specification, { rows, roomPx }) }
}

interface Frame {
  readonly rows: Rows
  /** How wide the whole figure is. */
  readonly roomPx: number
}

function fitted(part: Specification, frame: Frame): Specification {
  const widths = widthsOf(part)
  const whole = widths.reduce((sum, width) => sum + width, gapPx * (widths.length - 1))
  const titled = fittedHeader(withTitle(part, Math.min(frame.roomPx, whole)), widths[0]!, frame.rows)
  const list = lists.find((name) => Array.isArray(part[name]))
  if (list !== undefined) return { ...titled, [list]: (part[list] as Specification[]).map((plot) => fitted(plot, frame)) }
  if (part['spec'] === undefined) return fittedPlot(titled, frame)
  return { ...titled, spec: fittedPlot(part['spec'] as Specification, frame) }
}

/** The plot with the titles of its axes as long as these are. */
function fittedPlot(plot: Specification, frame: Frame): Specification {
  const { width, layer } = plot
  const height = withRoomForLines(plot, frame)
  const encoded = (part: Specification): Specification => {
    if (part['encoding'] === undefined) return part
    const encoding = Object.entries(part['encoding'] as Record<string, Specification>).map(([name, channel]) => {
      if (name === 'x') return [name, withTurnedNames(withAxisTitle(channel, width), width, frame.rows)]
      if (name === 'y') return [name, withLabels(withAxisTitle(channel, height), frame)]
      return [name, looks.has(name) ? withLegend(channel, frame) : channel]
    })
    return { ...part, encoding: Object.fromEntries(encoding) }
  }
  const layers = Array.isArray(layer) && { layer: layer.map(encoded) }
  return { ...encoded(plot), ...(height !== undefined && { height }), ...layers }
}

const broken = (text: unknown, widthPx: number, fontSizePx: number): unknown => {
  if (typeof text !== 'string' && !Array.isArray(text)) return text
  const lines = [text].flat().flatMap((line: string) => linesOf(line, widthPx, fontSizePx))
  return lines.length === 1 ? lines[0] : lines
}

function withTitle(part: Specification, widthPx: number): Specification {
  const { title } = part
  if (title === undefined) return part
  if (typeof title === 'string' || Array.isArray(title)) return { ...part, title: broken(title, widthPx, titlePx) }
  const { text, limit: _limit, fontSize, ...rest } = title as { text?: unknown; limit?: number; fontSize?: number }
  const size = fontSize === undefined ? {} : { fontSize }
  return { ...part, title: { ...rest, ...size, text: broken(text, widthPx, fontSize ?? titlePx) } }
}

/** A title that stands across its axis stays as it is. */
function withAxisTitle(channel: Specification, lengthPx: unknown): Specification {
  const axis = channel['axis'] as { title?: unknown; titleAngle?: number } | null | undefined
  if (typeof lengthPx !== 'number' || axis?.titleAngle === 0) return channel
  const brokenAnew = (title: unknown): unknown => broken(Array.isArray(title) ? title.join(' ') : title, lengthPx, titlePx)
  return {
    ...channel,
    ...('title' in channel && { title: brokenAnew(channel['title']) }),
    ...(axis?.title !== undefined && { axis: { ...axis, title: brokenAnew(axis.title) } }),
  }
}

/** Names on a vertical axis that are too wide for the room beside the plot, in lines. */
function nameLines(channel: Specification | undefined, { rows, roomPx }: Frame): Record<string, string[]> | undefined {
  const { field, type, axis } = (channel ?? {}) as { field?: string; type?: string; axis?: unknown }
  if (type !== 'nominal' || field === undefined || axis === null) return undefined
  const lines = linesByValue(field, rows, besideMost.names * roomPx)
  return Object.values(lines).some((own) => own.length > 1) ? lines : undefined
}

/** Names beside each other under a plot, that have become too many for its width, are turned. */
function withTurnedNames(channel: Specification, widthPx: unknown, rows: Rows): Specification {
  const { type, field, axis } = channel as { type?: string; field?: string; axis?: { labelAngle?: number } }
  if (type !== 'nominal' || field === undefined || axis?.labelAngle !== 0 || typeof widthPx !== 'number') return channel
  const isCrowded = valuesOf(field, rows).reduce((sum: number, name) => sum + textWidth(String(name), labelPx) + 6, 0) > widthPx
  return isCrowded ? { ...channel, axis: { ...axis, labelAngle: -45 } } : channel
}

function withLabels(channel: Specification, frame: Frame): Specification {
  const lines = nameLines(channel, frame)
  if (lines === undefined) return channel
  return {
    ...channel,
    axis: {
      ...channel['axis'] as Specification, labelLimit: 0, labelExpr: lookUp(lines), labelLineHeight: linePx,
      labelOffset: { condition: raised(lines), value: 0 },
    },
  }
}

/** By how much names of several lines begin above their tick, so that their middle is beside it. */
const raised = (lines: Record<string, string[]>): Specification[] => Object.entries(lines).filter(([, own]) => own.length > 1)
  .map(([name, own]) => ({ test: `datum.value === ${JSON.stringify(name)}`, value: -linePx * (own.length - 1) / 2 }))

/** The height of a plot, whose rows have room for their names. */
function withRoomForLines({ height, encoding, layer }: Specification, frame: Frame): unknown {
  const { step } = (height ?? {}) as { step?: number }
  if (step === undefined) return height
  const plots = [{ encoding }, ...(layer as { encoding?: unknown }[] | undefined ?? [])]
  const most = plots.map((part) => nameLines((part.encoding as { y?: Specification } | undefined)?.y, frame))
    .flatMap((lines) => Object.values(lines ?? {})).reduce((longest, { length }) => Math.max(longest, length), 1)
  return { step: Math.max(step, most === 1 ? 0 : most * linePx + 4) }
}

/** A legend of names: in as many columns as there is room for, and above the plot where beside it takes too much of it. */
function withLegend(channel: Specification, { rows, roomPx }: Frame): Specification {
  const { legend, type, field, scale } = channel as {
    legend?: Specification | null; type?: string; field?: string; scale?: { domain?: unknown }
  }
  if (type !== 'nominal' || legend === null || field === undefined) return channel
  const domain = Array.isArray(scale?.domain) ? scale.domain as unknown[] : valuesOf(field, rows)
  const entry = Math.max(0, ...domain.map((name) => textWidth(String(name), labelPx))) + entryPx
  const { orient = 'right', columns = domain.length, ...rest } = legend ?? {}
  const isBeside = orient === 'right' || orient === 'left'
  if (isBeside && entry <= besideMost.legend * roomPx) return channel
  const most = Math.max(1, Math.min(Number(columns), Math.floor((roomPx - axisPx) / entry)))
  return {
    ...channel,
    legend: {
      ...rest, orient: isBeside ? 'top' : orient, direction: 'horizontal', columns: most,
      labelLimit: Math.max(60, roomPx - entryPx),
    },
  }
}

const valuesOf = (field: string, rows: Rows): unknown[] =>
  [...new Set(rows.map((row) => row[field]))].filter((value) => value !== undefined)

/** The names above the panels of a facet, which are its values. */
function fittedHeader(specification: Specification, widthPx: number, rows: Rows): Specification {
  const { facet, encoding } = specification as { facet?: Specification; encoding?: { facet?: Specification } }
  if (facet !== undefined) return { ...specification, facet: withHeader(facet, widthPx, rows) }
  if (encoding?.facet === undefined) return specification
  return { ...specification, encoding: { ...encoding, facet: withHeader(encoding.facet, widthPx, rows) } }
}

function withHeader(facet: Specification, widthPx: number, rows: Rows): Specification {
  const lines = linesByValue(String(facet['field']), rows, widthPx)
  if (Object.values(lines).every((own) => own.length === 1)) return facet
  return {
    ...facet,
    header: { ...facet['header'] as Specification, labelLimit: 0, labelExpr: lookUp(lines), labelLineHeight: linePx },
  }
}

const linesByValue = (field: string, rows: Rows, widthPx: number): Record<string, string[]> => Object.fromEntries(
  valuesOf(field, rows).map((value) => [String(value), linesOf(String(value), widthPx, labelPx)]))

/** An expression that gives a value its lines. */
const lookUp = (lines: Record<string, string[]>): string => `(${JSON.stringify(lines)})[datum.value]`
