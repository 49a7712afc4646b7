import test from 'ava'
import { cdamModes } from '../../../src/experiments/cdam/cdamModes.js'
import { InputError } from '../../../src/errors/inputError.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const small = {
  replicates: 1, planeA: [1, -1], planeH: [0, 2], effectiveBetas: [83.33], ...smallLevels, levelA: [1, 0.01], levelH: [0.5],
}

test('the published mixtures are in the modes that the paper names', (t) => {
  const result = carriedOut(cdamModes, small, 1, { circuit: smallInput('attention') })
  t.deepEqual(rowsOf(result, 'modes').map(({ mode }) => mode), ['auto-association', 'narrow hetero-association',
    'wide hetero-association', 'wide hetero-association'])
  t.deepEqual(rowsOf(result, 'plane').map(({ mode, predicted }) => mode === predicted), [true, true, true, true])
  t.regex(result.summary, /updates of η = 0\.1, a = −0\.5, h = 1\.5 and a = −2, h = 3 still change\./)
  t.regex(result.summary, /a = 1, h = 0 ends in auto-association; a = 0\.5, h = 0\.5 ends in narrow .*; .* and .* end in wide/)
})

test('any named graph will do, and another name is refused with the field', (t) => {
  const result = carriedOut(cdamModes, { ...small, graph: 'pentagon', neurons: 100, steps: 5, mixtures: [[1, 0]] })
  t.is(rowsOf(result, 'modes').length, 1)
  t.throws(() => carriedOut(cdamModes, { graph: 'star' }), { instanceOf: InputError, message: /^experiment\.graph: / })
})

test('every level that takes part has its modes, overlaps and correlations, and a word in the table of points', (t) => {
  const setting = { ...small, steps: 20, graph: 'ring:9', mixtures: [[1, 0], [0, 1]] }
  const short = 'attention, steps ÷ 4'
  const judged = ['attention, shared', 'broad, shared']
  for (const [level, levels] of [
    ['attention', ['attention', short, 'majority']], ['sdm', ['attention', short, 'majority', ...judged, 'sdm']],
    ['circuit', ['attention', short, 'majority', ...judged, 'sdm', 'circuit']],
  ] as const) {
    const result = carriedOut(cdamModes, setting, 1, { circuit: smallInput(level) })
    t.deepEqual(rowsOf(result, 'levels').map((row) => row['level']), [...levels, ...levels])
    t.deepEqual(rowsOf(result, 'level-points').map((row) => Object.keys(row)),
      [0, 1].map(() => ['a', 'h', 'closed forms', ...levels]))
    for (const name of ['level-overlaps-2', 'level-correlations-1']) {
      const { rows } = result.plots.find((plot) => plot.name === name)!
      t.deepEqual([...new Set(rows.map((row) => row['level']))], levels.filter((one) => ['attention', 'sdm', 'circuit'].includes(one)))
    }
  }
})

test('the levels leave what CDAM gives untouched: its tables are the same whatever words they hold', (t) => {
  const [one, other] = [64, 96].map((bits) => carriedOut(cdamModes, { ...small, graph: 'ring:9', steps: 10, bits }))
  for (const name of ['modes', 'plane']) t.deepEqual(rowsOf(one!, name), rowsOf(other!, name))
  t.notDeepEqual(rowsOf(one!, 'levels'), rowsOf(other!, 'levels'))
})
