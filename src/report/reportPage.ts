import viewerScript from '../../build/viewer.txt'
import type { Speed } from '../experiments/recallResult.js'
import { csvTable } from './csvTable.js'
import { escapeHtml, jsonForScript } from './escapeHtml.js'
import type { Figure } from './figure.js'
import { glossary } from './glossary.js'
import { speedTable } from './recallTables.js'
import type { RenderedFigure } from './renderFigure.js'
import { reportStyle } from './reportStyle.js'
import { fontFamily, ink } from './theme.js'

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
  readonly version: string
}

/** What a report has of its own. Texts are plain, of the lead in paragraphs with an empty line between; sections are HTML. */
export interface ReportContent {
  readonly title: string
  readonly about: string
  readonly lead: string
  readonly beforeFigures: string
  readonly afterFigures: string
}

/** Scripts of the page itself may run (Vega makes functions from expressions); nothing may be fetched from anywhere. */
const policy = 'default-src \'none\'; script-src \'unsafe-inline\' \'unsafe-eval\'; style-src \'unsafe-inline\'; '
  + 'img-src data:; base-uri \'none\'; form-action \'none\''

/** A report as one HTML file that needs no other file and no network, and reads without scripts too. */
export function reportPage(frame: ReportFrame, content: ReportContent): string {
  const { title, about, lead, beforeFigures, afterFigures } = content
  const { speed, figures, record, command, version } = frame
  const specifications = Object.fromEntries(figures.flatMap(specificationEntry))
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
<p class="about">${escapeHtml(about)}</p>
${lead.split('\n\n').map((text, index) => `<p${index === 0 ? ' class="lead"' : ''}>${escapeHtml(text)}</p>`).join('\n')}
</header>
<main>
${beforeFigures}
${figures.length === 0 ? '' : `<h2>Figures</h2>\n${figures.map(figureElement).join('\n')}`}
${afterFigures}
<h2>How to repeat it</h2>
<p>The same version, circuit and seeds give the same numbers, bit for bit, on any machine.</p>
<pre>${escapeHtml(command)}</pre>
<p><code>lobule lab</code> (in a clone: <code>npm run lab</code>) opens the engine as a page in a browser, in which patterns are
stored and recalled by hand while the circuit is seen at work.</p>
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
<script type="application/json" id="specifications">${jsonForScript(specifications)}</script>
<script>${viewerScript.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`
}

/** At the foot of each printed page: what it is of, and the beginning of the digest that identifies it. */
const footer = (title: string, version: string, identityDigest: string): string => {
  const text = `${title} · Lobule ${version} · identity ${identityDigest.slice(0, 16)}`
  const quoted = JSON.stringify(text.replaceAll(/[<>&"\\]/g, ' '))
  return `@page { @bottom-left { content: ${quoted}; font: 8pt ${fontFamily}; color: ${ink.axis}; } }\n`
}

function figureElement({ figure, svg, vega }: RenderedFigure): string {
  const name = escapeHtml(figure.name)
  return `<figure id="${name}">
<h3>${escapeHtml(figure.title)}</h3>
<div class="drawing" tabindex="0">${svg}</div>
<figcaption>${escapeHtml(figure.caption)}
<span class="links"><a class="csv" download="${name}.csv" href="${escapeHtml(csvAddress(figure))}">CSV</a>
<a class="svg" download="${name}.svg" hidden>SVG</a>${specificationLink(figure, vega)} <span class="hint"></span></span>
<details class="rows" hidden><summary>Table of what is drawn</summary></details></figcaption>
</figure>`
}

/** The rows are in the file once: behind the link, where the viewer reads them too. */
const csvAddress = (figure: Figure): string =>
  `data:text/csv;charset=utf-8,${encodeURI(csvTable(figure.rows)).replaceAll('#', '%23')}`

/** Vega-Lite without data, whose data set "rows" is the CSV; pictures are drawn without it. */
const specificationLink = ({ name, specification }: Figure, vega: unknown): string => (vega === undefined ? ''
  : ` <a class="specification" download="${escapeHtml(name)}.vl.json" href="data:application/json;charset=utf-8,${
    escapeHtml(encodeURI(JSON.stringify(specification)).replaceAll('#', '%23'))}">Vega-Lite</a>`)

function specificationEntry({ figure, vega }: RenderedFigure): [string, unknown][] {
  if (vega === undefined) return []
  const types = Object.entries(figure.rows[0] ?? {}).map(([column, cell]) => [column, typeof cell])
  return [[figure.name, { vega, columns: Object.fromEntries(types) }]]
}

const jsonElement = (value: unknown): string => `<pre>${escapeHtml(JSON.stringify(value, undefined, 2) ?? '')}</pre>`
