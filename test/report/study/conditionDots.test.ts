import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { conditionDots, namesOf } from '../../../src/report/study/conditionDots.js'

const mean = { measure: 'error', seeds: 3, mean: 0.2, low: 0.1, high: 0.3 }
const means = [
  { ...mean, condition: 'jitter=0, release=1', factors: { jitter: 0, release: 1 } },
  { ...mean, condition: 'jitter=2, release=1', factors: { jitter: 2, release: 1 } },
]
const measure = { name: 'error', axis: 'fraction of wrong bits', title: 'error', caption: 'Means.', means }

test('after the first setting, names say what differs from it', (t) => {
  t.deepEqual(namesOf(means.map(({ factors }) => factors)), ['jitter=0, release=1', 'jitter=2'])
})

test('conditions are drawn with their intervals, and theory where a claim has it, without a complaint of Vega', async (t) => {
  for (const predicted of [new Map<string, number>(), new Map([['jitter=2, release=1', 0.25]])]) {
    const figure = conditionDots({ ...measure, predicted })
    t.is(figure.rows.length, 2 + predicted.size)
    const { svg, warnings } = await renderFigure(figure)
    t.deepEqual(warnings, [])
    t.is(svg.includes('>predicted<'), predicted.size > 0)
    t.true(svg.includes('>jitter=2<'))
  }
})
