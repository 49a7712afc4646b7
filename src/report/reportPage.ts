import viewerScript from '../../build/viewer.txt'
import type { Speed } from '../experiments/recallResult.js'
import { escapeHtml, jsonForScript } from './escapeHtml.js'
import type { Figure } from './figure.js'
import { glossary } from './glossary.js'
import { speedTable } from './recallTables.js'
import { packedRows, type PackedRows } from './packedRows.js'
import type { RenderedFigure } from './renderFigure.js'
import { reportStyle } from './reportStyle.js'
import { seeItHappen } from './seeItHappen.js'
import { fontFamily, ink } from './theme.js'
import { typeset } from './typeset.js'

/** What makes a run repeatable, and where it happened. */
export interface ReportRecord {
  /** All that decides the numbers. */
  readonly identity: unknown
  readonly identityDigest: string
  readonly resultDigest: string
  /** Machine, times: nothing that the numbers depend on. */
  readonly circumstance: unknown
}

/** What every report has, whatever it reports. */
export interface ReportFrame {
  readonly speed: Partial<Speed>
  readonly figures: readonly RenderedFigure[]
  readonly record: ReportRecord
  /** The command line that repeats the run. */
  readonly command: string
  /** The folder of the run, as a shell takes it; absent where its record is from before that was kept. */
  readonly folder?: string
  readonly version: string
}

/** What a report has of its own. Texts are plain, of the lead in paragraphs with an empty line between; sections are HTML. */
export interface ReportContent {
  readonly title: string
  readonly about: string
  /** A first sentence that asks is shown as the question, and what follows as its answer. */
  readonly lead: string
  /** What belongs to the answer but is no plain text, as HTML. */
  readonly afterLead?: string
  readonly beforeFigures: string
  readonly afterFigures: string
  /** The folder of a run that the lab repeats. */
  readonly labFolder?: string | undefined
}

/** What a report's page holds for its figures to be drawn again and kept: read by the viewer in the page. */
export interface EmbeddedFigures {
  /** Vega specifications without data, each once. */
  readonly drawings: readonly object[]
  /**
   * By name: the rows, which drawing shows them, and the same as Vega-Lite without data, whose data set "rows" is the CSV;
   * pictures are drawn without.
   */
  readonly figures: Readonly<Record<string, {
    readonly rows: PackedRows; readonly drawing?: number; readonly specification?: Figure['specification']
  }>>
}

/** Scripts of the page itself may run (Vega makes functions from expressions); nothing may be fetched from anywhere. */
const policy = 'default-src \'none\'; script-src \'unsafe-inline\' \'unsafe-eval\'; style-src \'unsafe-inline\'; '
  + 'img-src data:; base-uri \'none\'; form-action \'none\''

/** A report as one HTML file that needs no other file and no network, and reads without scripts too. */
export function reportPage(frame: ReportFrame, content: ReportContent): string {
  const { title, about, lead, afterLead = '', beforeFigures, afterFigures } = content
  const { speed, figures, record, command, version } = frame
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lobule ${escapeHtml(version)}">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}${footer(title, version, record.identityDigest)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="about">${typeset(about)}</p>
${leadElements(lead)}
${afterLead}
</header>
<main>
${seeItHappen(content.labFolder)}
${beforeFigures}
${figures.length === 0 ? '' : `<h2>Figures</h2>
<p class="unscripted">Their rows and specifications are in the folder “figures” beside this file.</p>
${figures.map(figureElement).join('\n')}`}
${afterFigures}
<h2>How to repeat it</h2>
<p>The same version, circuit and seeds give the same numbers, bit for bit, on any machine.</p>
<pre>${escapeHtml(command)}</pre>
<p>In a clone of Lobule, <code>npx lobule</code> or <code>node dist/lobule.js</code> stands for
<code>lobule</code>.</p>
<p>Lobule ${escapeHtml(version)}<br>
identity digest <code>${escapeHtml(record.identityDigest)}</code><br>
result digest <code>${escapeHtml(record.resultDigest)}</code></p>
<details><summary>Identity: all that decides the numbers</summary>
${jsonElement(record.identity)}</details>
<section class="aside">
<h2>Circumstance: speed and machine</h2>
<p>These depend on the machine and the day; no number above depends on them.</p>
${speedTable(speed)}
<details><summary>Machine and times</summary>
${jsonElement(record.circumstance)}</details>
</section>
<h2>Glossary</h2>
<dl>
${glossary.map(([word, meaning]) => `<dt>${escapeHtml(word)}</dt><dd>${escapeHtml(meaning)}</dd>`).join('\n')}
</dl>
</main>
<script type="application/json" id="figures">${jsonForScript(embedded(figures))}</script>
<script>${viewerScript.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`
}

/** The question, where the lead begins with one, and paragraphs. */
function leadElements(lead: string): string {
  const [first = '', ...others] = lead.split('\n\n')
  const [, question, answer = first] = /^([^.?!]*\?)\s+(.+)$/s.exec(first) ?? []
  return [
    ...(question === undefined ? [] : [`<p class="question">${typeset(question)}</p>`]),
    `<p class="lead">${typeset(answer)}</p>`,
    ...others.map((text) => `<p>${typeset(text)}</p>`),
  ].join('\n')
}

/** Plain text as a paragraph; nothing where there is none. */
export const paragraph = (text: string): string => (text === '' ? '' : `<p>${typeset(text)}</p>\n`)

/** At the foot of each printed page: what it is of, and the beginning of the digest that identifies it. */
const footer = (title: string, version: string, identityDigest: string): string => {
  const text = `${title} · Lobule ${version} · identity ${identityDigest.slice(0, 16)}`
  const quoted = JSON.stringify(text.replaceAll(/[<>&"\\]/g, ' '))
  return `@page { @bottom-left { content: ${quoted}; font: 8pt ${fontFamily}; color: ${ink.axis}; } }\n`
}

function figureElement({ figure, svg }: RenderedFigure): string {
  const name = escapeHtml(figure.name)
  return `<figure id="${name}">
<h3>${typeset(figure.title)}</h3>
<div class="drawing" tabindex="0" style="--width: ${widthOf(svg)}">${svg}</div>
<figcaption>${typeset(figure.caption)}
<span class="links"><a class="csv" download="${name}.csv" hidden>CSV</a>
<a class="svg" download="${name}.svg" hidden>SVG</a>
<a class="specification" download="${name}.vl.json" hidden>Vega-Lite</a> <span class="hint"></span></span>
<details class="rows" hidden><summary>Table of what is drawn</summary></details></figcaption>
</figure>`
}

/** Of a drawing, in pixels: how wide it is on paper. */
const widthOf = (svg: string): string => / width="(\d+)/.exec(svg)?.[1] ?? '600'

/** The rows of all figures, and how each is drawn again; figures that are drawn alike have one specification. */
function embedded(figures: readonly RenderedFigure[]): EmbeddedFigures {
  const drawings: string[] = []
  const entries = figures.map(({ figure, vega }) => {
    const rows = packedRows(figure.rows)
    if (vega === undefined) return [figure.name, { rows }] as const
    const text = JSON.stringify(vega)
    if (!drawings.includes(text)) drawings.push(text)
    return [figure.name, { rows, drawing: drawings.indexOf(text), specification: figure.specification }] as const
  })
  return { drawings: drawings.map((text) => JSON.parse(text) as object), figures: Object.fromEntries(entries) }
}

const jsonElement = (value: unknown): string => `<pre>${escapeHtml(JSON.stringify(value, undefined, 2) ?? '')}</pre>`
