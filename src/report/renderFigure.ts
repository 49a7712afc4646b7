import type { Figure } from './figure.js'
import { textWidth } from './textWidth.js'
import { theme } from './theme.js'
import { tidySvg } from './tidySvg.js'

/** A figure drawn. */
export interface RenderedFigure {
  readonly figure: Figure
  /** A complete SVG document, the same text for the same figure on every machine. */
  readonly svg: string
  /**
   * The figure as a Vega specification without data, to draw it again: the rows go into the data set "rows". Pictures
   * have none.
   */
  readonly vega?: Record<string, unknown>
  /** What Vega-Lite and Vega complained about. Our own figures must give none. */
  readonly warnings: readonly string[]
}

interface TextMetrics {
  width(item: { readonly fontSize?: number }, text: unknown): number
}

/** Interactive figures listen to the window, which is missing where there is no browser: that alone is no fault. */
const withoutBrowser = 'Can not resolve event source: window'

/** Compiles a figure and draws it without a browser. Vega is loaded with the first: most commands draw nothing. */
export async function renderFigure(figure: Figure): Promise<RenderedFigure> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const warnings: string[] = []
  const logger = collectingLogger(warnings)
  const compiled = (specification: Figure['specification']): Record<string, unknown> =>
    compile({ ...specification, data: { name: 'rows' }, config: theme } as never, { logger }).spec as never
  const interactive = compiled(figure.specification)
  if (!legendAnswers(interactive)) warnings.push('the legend cannot be clicked')
  const still = withoutZoom(figure.specification)
  const drawn = still === figure.specification ? interactive : compiled(still)

  const view = new vega.View(vega.parse(drawn as never), { renderer: 'none', logger })
  view.data('rows', figure.rows.map((row) => ({ ...row })))
  // Vega's text measurer, which its type declarations do not mention.
  const { textMetrics } = vega as unknown as { textMetrics: TextMetrics }
  const svg = await withOwnTextWidth(textMetrics, () => {
    view.run()
    return view.toSVG()
  })
  view.finalize()
  return { figure, svg: tidySvg(svg, figure.name, figure.title), vega: interactive, warnings }
}

/** Whether some legend can be clicked, where a parameter asks for that. */
function legendAnswers(compiled: Record<string, unknown>): boolean {
  const said = JSON.stringify(compiled)
  return !said.includes('"shown_store"') || said.includes('_legend_symbols"')
}

/** Vega cuts off what lies half outside of a plot that can be zoomed: the drawing on paper is made without. */
function withoutZoom(specification: Figure['specification']): Figure['specification'] {
  const params = (specification['params'] ?? []) as readonly { readonly bind?: unknown }[]
  if (!params.some(({ bind }) => bind === 'scales')) return specification
  return { ...specification, params: params.filter(({ bind }) => bind !== 'scales') }
}

/** How many figures are being drawn, and how Vega measured before the first of them. */
const drawing: { count: number, before?: TextMetrics['width'] } = { count: 0 }

/**
 * Lays out, and cuts texts to their limits, with the same text widths everywhere, whether or not a canvas is installed.
 * Vega waits between the two, so that other figures may be drawn meanwhile; the last one leaves Vega as it was.
 */
async function withOwnTextWidth<Drawn>(measurer: TextMetrics, draw: () => Promise<Drawn>): Promise<Drawn> {
  if (drawing.count++ === 0) drawing.before = measurer.width
  measurer.width = (item, text) => textWidth(String(text ?? ''), item.fontSize ?? 11)
  try {
    return await draw()
  } finally {
    if (--drawing.count === 0) measurer.width = drawing.before!
  }
}

function collectingLogger(warnings: string[]) {
  const collect = (...parts: readonly unknown[]) => {
    const message = parts.map(String).join(' ')
    if (message !== withoutBrowser) warnings.push(message)
    return logger
  }
  const ignore = () => logger
  const level = (() => logger) as never
  const logger = { level, error: collect, warn: collect, info: ignore, debug: ignore }
  return logger
}
