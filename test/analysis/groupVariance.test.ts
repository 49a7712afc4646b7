import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { kruskalWallis, meanSquares, oneWayAnova } from '../../src/analysis/groupVariance.js'
import { near, reference } from './reference.js'

test('F, H and their p are those of SciPy', (t) => {
  for (const { groups, f, h } of reference.variances) {
    const [anova, ranks] = [oneWayAnova(groups), kruskalWallis(groups)]
    t.true(near(anova.statistic, f[0], 1e-10) && near(anova.p, f[1], 1e-9), JSON.stringify([anova, f]))
    t.true(near(ranks.statistic, h[0], 1e-10) && near(ranks.p, h[1], 1e-9), JSON.stringify([ranks, h]))
  }
})

test('mean squares of a layout worked by hand', (t) => {
  t.deepEqual(meanSquares([[1, 3], [5, 7, 9]]), { between: 30, within: 10 / 3, groups: 2, measurements: 5 })
})

test('where nothing varies there is no statistic, and where only groups differ p is 0', (t) => {
  t.deepEqual(oneWayAnova([[2, 2], [2, 2]]), { statistic: NaN, p: NaN })
  t.deepEqual(kruskalWallis([[2, 2], [2, 2]]), { statistic: NaN, p: NaN })
  t.deepEqual(oneWayAnova([[0.1, 0.1], [0.3, 0.3]]), { statistic: Infinity, p: 0 })
})

test('groups that cannot be compared are refused', (t) => {
  const refused = (message: string, groups: number[][]) => {
    for (const analysis of [oneWayAnova, kruskalWallis]) t.throws(() => analysis(groups), { instanceOf: InputError, message })
  }
  refused('groups: found 1; allowed: at least 2', [[1, 2]])
  refused('groups[1]: found no measurement; allowed: at least 1', [[1, 2], []])
  refused('groups[0][1]: found NaN; allowed: a finite number', [[1, NaN], [1]])
  refused('groups: found one measurement a group; allowed: at least 2 in some group', [[1], [2]])
})
