import test from 'ava'
import { logAxis } from '../../src/report/logAxis.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const drawn = async (values: readonly number[]): Promise<string[]> => {
  const rows = values.map((value, index) => ({ index, value }))
  const specification = {
    mark: 'point', encoding: {
      x: { field: 'index', type: 'quantitative', axis: null }, y: { field: 'value', type: 'quantitative', ...logAxis('v', values) },
    },
  }
  const { svg, warnings } = await renderFigure({ name: 'a', title: 'a', caption: '', rows, specification })
  return [...warnings, ...[...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text!).filter((text) => text !== 'v')]
}

test('over decades only powers of ten are labelled, all by their exponent where one is large or small', async (t) => {
  t.deepEqual(await drawn([1e-5, 3, 1e6]), ['10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '1', '10', '10²', '10³', '10⁴', '10⁵', '10⁶'])
  t.deepEqual(await drawn([0.01, 0.3, 100]), ['0.01', '0.1', '1', '10', '100'])
})

test('over less the axis ends near its values, with labels in between', async (t) => {
  const labels = (await drawn([3, 12])).map(Number)
  t.true(labels.length >= 3)
  t.true(labels.every((label) => label >= 3 && label <= 12), labels.join(' '))
})
