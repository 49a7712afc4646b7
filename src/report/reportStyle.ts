import { fontFamily, ink, palette } from './theme.js'

/** The style sheet of the report, for screens and for paper. */
export const reportStyle = `
:root { color: ${ink.text}; background: #fff; font: 16px/1.55 ${fontFamily}; }
body { max-width: 56rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2.8rem 0 .8rem; padding-bottom: .25rem; border-bottom: 1px solid ${ink.frame}; }
h3 { font-size: 1rem; margin: 0 0 .6rem; }
h1, h2, h3, p, figcaption { overflow-wrap: break-word; }
.question { font-size: 1.15rem; line-height: 1.4; font-weight: bold; margin: 0 0 .5rem; }
.about { color: ${ink.axis}; margin: 0 0 1.4rem; }
.lead { font-size: 1.05rem; margin-top: 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .32rem 1.1rem .32rem 0; font-weight: normal; }
th, td { border-bottom: 1px solid ${ink.shadeDark}; overflow-wrap: break-word; }
.setup td, .settings td { overflow-wrap: anywhere; }
thead th { color: ${ink.axis}; border-bottom: 1px solid ${ink.axis}; vertical-align: bottom; }
.numbers td { white-space: nowrap; }
.numbers thead th { min-width: 3.6rem; overflow-wrap: normal; }
.numbers th[scope=row] { max-width: 22rem; overflow-wrap: normal; }
/* An estimate may stand above its interval. */
.conditions td { white-space: normal; }
.conditions th, .conditions td, .conditions td.right { padding-right: .6rem; }
.numbers.named th[scope=row] { white-space: nowrap; }
.right { text-align: right; }
td.right { padding-right: 1.1rem; }
.many { font-size: .8rem; }
.many th, .many td, .many td.right { padding-right: .55rem; }
.most { font-size: .7rem; }
.most th, .most td, .most td.right { padding-right: .4rem; }
.many thead th { min-width: 0; }
.many td:not(.right) { white-space: normal; overflow-wrap: normal; }
.published { table-layout: fixed; width: 100%; min-width: 42rem; }
.published th:nth-child(2), .published th:nth-child(3) { width: 14%; }
.published th:nth-child(4) { width: 4.4rem; }
.published th:nth-child(5) { width: 34%; }
.group th { padding-top: .9rem; font-weight: bold; }
.group ~ tr th { padding-left: 1rem; }
.turned th[scope=row] { padding-right: 2rem; }
.settings th[scope=row] { overflow-wrap: normal; }
.settings td:nth-child(2) { min-width: 8rem; max-width: 20rem; }
.verdicts th, .verdicts td { padding-right: .8rem; }
.verdicts td:nth-child(2), .verdicts td:nth-child(6), .verdicts td:nth-child(7) { white-space: nowrap; }
.verdicts td:nth-child(3) { min-width: 13rem; }
.verdicts td:nth-child(4) { min-width: 8rem; }
.verdicts th[scope=row] { min-width: 6rem; overflow-wrap: normal; }
.sentences ul { font-size: .875rem; }
.setup th { min-width: 14rem; }
.setup thead { display: none; }
.expectations td:last-child { white-space: nowrap; font-weight: bold; }
figure { margin: 2.2rem 0 2.8rem; break-inside: avoid; }
.drawing { overflow-x: auto; }
.drawing svg, .drawing canvas { display: block; }
.drawing svg { height: auto; max-width: max(100%, 34rem); }
sub, sup { line-height: 0; font-size: .75em; }
figcaption { margin-top: .7rem; font-size: .875rem; line-height: 1.5; max-width: 50rem; color: ${ink.axis}; }
.hint { color: ${ink.quiet}; font-size: .75rem; }
a { color: ${palette.blue}; }
.links { display: block; width: max-content; max-width: min(53rem, 100vw - 3rem); }
.links a { margin-right: .8rem; }
.rows table { margin-top: .4rem; }
.rows td { white-space: nowrap; }
.rows > div { max-height: 24rem; overflow: auto; }
summary { cursor: pointer; color: ${palette.blue}; font-size: .875rem; }
pre { background: ${ink.shade}; padding: .8rem 1rem; font-size: .8rem; line-height: 1.45; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-size: .9em; overflow-wrap: anywhere; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin: 0; }
.lab { border: 1px solid ${ink.frame}; border-left: 4px solid ${palette.blue}; padding: .1rem 1.2rem; margin: 1.6rem 0; }
.lab p { margin: .5rem 0; font-size: .9rem; }
.command { background: ${ink.shade}; padding: .15rem .45rem; user-select: all; }
.aside { background: ${ink.shade}; padding: .1rem 1.2rem .4rem; margin-top: 2.8rem; }
.aside h2 { border: 0; margin-top: 1rem; }
.tooltip { position: fixed; z-index: 1; pointer-events: none; padding: .3rem .55rem; font-size: .8rem; }
.tooltip { background: #fff; border: 1px solid ${ink.frame}; box-shadow: 0 1px 5px #0003; }
.tooltip[hidden] { display: none; }
.tooltip table { font-size: inherit; }
.tooltip th, .tooltip td { border: 0; padding: .05rem 0 .05rem; }
.tooltip th { color: ${ink.quiet}; padding-right: .8rem; }
@media screen and (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; }
  /* Published numbers in two lines each, or three, so that both numbers are seen at once. */
  .published { min-width: 0; }
  .published tr { display: grid; grid-template-columns: 1fr 1fr 5rem; border-bottom: 1px solid ${ink.shadeDark}; }
  .published th, .published td { border: 0; }
  .published th[scope=row], .published th[scope=rowgroup], .published th:first-child { grid-column: 1 / -1; }
  .published td:nth-child(5), .published th:nth-child(5) { grid-column: 1 / -1; }
  .published tr > :nth-child(n) { width: auto; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { color: #e4e7ea; background: #14171a; color-scheme: dark; }
  h2, .lab { border-color: #3b4249; }
  .lab { border-left-color: #6cb8ec; }
  .about, figcaption, thead th { color: #aab2ba; }
  .hint, .tooltip th { color: #8d96a0; }
  th, td, .published tr { border-color: #2a3036; }
  thead th { border-color: #6b747d; }
  a, summary { color: #6cb8ec; }
  pre, .aside, .command { background: #1e2328; }
  .tooltip { background: #1e2328; border-color: #3b4249; }
  /* Figures are drawn for paper: light and dark change places, hues stay, and their paper becomes the page. */
  .drawing { mix-blend-mode: screen; }
  .drawing, .drawing image { filter: invert(1) hue-rotate(180deg); }
  .drawing:not(:has(image)) { filter: invert(1) hue-rotate(180deg) brightness(1.2); }
}
@media screen { .still { display: none; } }
@page { size: A4; margin: 17mm 16mm 19mm; }
@page { @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt ${fontFamily}; color: ${ink.axis}; } }
@media print {
  :root { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .moving { display: none; }
  .drawing, .drawing svg { break-inside: avoid; }
  .drawing svg { width: calc(var(--width) * .215mm); max-height: 20cm; margin: 0 0 0 2mm; overflow: visible; }
  figure { margin: 1rem 0 1.4rem; }
  h2 { margin-top: 1.6rem; }
  thead { display: table-header-group; }
  pre, .aside, li, dt { break-inside: avoid; }
  dt { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  body { max-width: none; padding: 0; }
  .hint, .lab, .links, .tooltip { display: none; }
  .rows:not([open]), .sentences:not([open]) { display: none; }
  .wide, .drawing, .rows > div { overflow: visible; max-height: none; }
  .drawing svg { max-width: 100%; }
  table { font-size: .75rem; }
  th, td, td.right { padding-right: .5rem; }
  .published { min-width: 0; }
  .numbers { font-size: .72rem; }
  .many { font-size: .66rem; }
  .most { font-size: .58rem; }
  .numbers td { white-space: normal; overflow-wrap: normal; }
  .numbers thead th { min-width: 0; }
  tr { break-inside: avoid; }
  .group { break-after: avoid; }
  h2, h3, h2 + p { break-after: avoid; }
}
`
