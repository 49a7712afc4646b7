import test from 'ava'
import { summariseActivity } from '../../src/experiments/activity/activityResult.js'
import { activityFigures } from '../../src/report/activityFigures.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { replicate, setting } from '../experiments/activity/results.js'

const rasters = [{
  name: 'small, the first 20 ms', fromMs: 0, toMs: 20,
  populations: [{ population: 'mossy', count: 40, timesMs: [1, 3], cells: [7, 9] }],
}]
const result = { ...summariseActivity(setting, [replicate(1, 800), replicate(2, 1200)]), rasters }

test('rates, raster and histogram draw without a warning', async (t) => {
  const figures = activityFigures(result, 100)
  t.deepEqual(figures.map(({ name }) => name), ['rates', 'raster', 'rate-histogram'])
  for (const figure of figures) t.deepEqual((await renderFigure(figure)).warnings, [], figure.name)
  t.regex(figures[1]!.caption, /of larger populations 100 cells, evenly spaced/)
})

test('without a raster the others are there', (t) => {
  t.deepEqual(activityFigures({ ...result, rasters: [] }, 100).map(({ name }) => name), ['rates', 'rate-histogram'])
})
