import test from 'ava'
import type { ExperimentResult } from '../../src/experiments/experiment.js'
import { experimentReport } from '../../src/report/experimentReport.js'
import { experimentText } from '../../src/report/experimentText.js'

const result: ExperimentResult = {
  summary: 'Two numbers were computed; one is the published one and the other is not, because the published code divides by N − 1 where N is meant.',
  tables: [{
    name: 'betas', title: 'Inverse temperatures', caption: 'One row a radius.',
    columns: [{ key: 'radius', title: 'radius (bits)' }, { key: 'beta', title: 'β' }], rows: [{ radius: 11, beta: 14.411605 }],
  }],
  plots: [],
  comparison: [
    { quantity: 'p(11)', published: 5.03e-8, source: 'Table 1', ours: 5.03e-8, agrees: true },
    { quantity: 'β(11)', published: 15.852765, source: 'Fig. <4>', ours: 14.411605, agrees: false, why: 'N/(N − 1)' },
  ],
}
const digests = { identityDigest: 'a'.repeat(64), resultDigest: 'b'.repeat(64) }

test('the report of an experiment shows summary, comparison and tables, and escapes them', (t) => {
  const html = experimentReport({
    result, title: 'The β of a radius', name: 'beta', about: 'fits β', source: 'Bricken & Pehlevan 2021', figures: [], speed: { wallSeconds: 1 },
    record: { ...digests, identity: {}, circumstance: {} }, command: 'lobule run beta', version: '1.2.3',
  })
  for (const text of ['<h1>The β of a radius</h1>', 'Fits β. Bricken &amp; Pehlevan 2021. Experiment beta, Lobule 1.2.3.', 'Two numbers were computed', 'Inverse temperatures', 'radius (bits)', '14.41', 'Fig. &lt;4&gt;', '✗', 'N/(N − 1)', digests.resultDigest]) {
    t.true(html.includes(text), text)
  }
  t.notRegex(html, /<h2>Figures/)
  t.true(html.indexOf('Of 2 published numbers') < html.indexOf('See it happen'))
})

test('a number that is not compared neither agrees nor differs', (t) => {
  const comparison = [...result.comparison, { ...result.comparison[1]!, agrees: null, why: 'needs the images' }]
  const lines = experimentText('beta', { ...result, comparison }, digests, 'runs/beta-seed-1').split('\n')
  t.true(lines.includes('published numbers: 1 of 2 agree; 1 not compared, see the report'))
  t.false(lines.some((line) => line.includes('needs the images')))
})

test('numbers that differ for one reason say it once, and long lines are broken', (t) => {
  const why = 'their average is over one set of patterns that was drawn without a seed, ours over five'
  const comparison = ['C(1)', 'C(2)'].map((quantity) => ({ ...result.comparison[1]!, quantity, why }))
  const lines = experimentText('beta', { ...result, comparison }, digests, 'runs/beta-seed-1').split('\n')
  t.true(lines.includes('  C(2): published 15.8528, ours 14.4116 (likewise)'))
  t.true(lines.every((line) => line.length <= 100))
})

test('the summary on the terminal names each published number that ours is not', (t) => {
  const lines = experimentText('beta', result, digests, 'runs/beta-seed-1').split('\n')
  t.true(lines.includes('published numbers: 1 of 2 agree'))
  t.true(lines.includes('  β(11): published 15.8528, ours 14.4116 (N/(N − 1))'))
  t.true(lines.includes('report         runs/beta-seed-1/report.html'))
  t.true(lines.every((line) => line.length <= 100))
})

const judged: ExperimentResult = {
  ...result,
  verdicts: [{
    subject: 'sdm', setting: 'a <0>', indistinguishable: true, reason: 'All that decides is as it should be.',
    checks: [
      { name: 'range', passed: true, decides: true, found: 'a distance of 5', expected: '4 to 6' },
      { name: 'height', passed: false, decides: false, found: `0.8 at lag 1${', and so on'.repeat(12)}`, expected: '0.25 to 0.7' },
    ],
  }, { subject: 'circuit', setting: 'a 1', indistinguishable: null, reason: 'Not measured.', checks: [
    { name: 'range', passed: null, decides: true, found: 'not measured', expected: '4 to 6' },
  ] }],
}

test('verdicts stand in the report and on the terminal with their reasons and every check', (t) => {
  const html = experimentReport({
    result: judged, title: 'X', name: 'x', about: 'y', source: 'z', figures: [], speed: { wallSeconds: 1 },
    record: { ...digests, identity: {}, circumstance: {} }, command: 'lobule run x', version: '1.2.3',
  })
  for (const text of ['<h2>Verdicts</h2>', 'sdm: indistinguishable (a &lt;0&gt;)', 'circuit: undecided (a 1)', 'a distance of 5']) {
    t.true(html.includes(text), text)
  }
  const lines = experimentText('x', judged, digests, 'f').split('\n')
  t.true(lines.includes('verdict, sdm (a <0>): indistinguishable'))
  t.true(lines.includes('    ✓ range: a distance of 5; expected 4 to 6'))
  t.true(lines.some((line) => line.startsWith('    ✗ height (does not decide): 0.8 at lag 1, and so on')))
  t.true(lines.includes('    – range: not measured; expected 4 to 6'))
  t.true(lines.every((line) => line.length <= 100))
})
