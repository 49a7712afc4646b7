import test from 'ava'
import { branchRows } from '../../../src/experiments/sequence/branches.js'
import { carriedOn, settingsWith, smallLevel } from './smallInput.js'

const settings = settingsWith({ context: [1, 2, 3], shared: 2, replicates: 2 })

test('sequences that share two elements are told apart by a context of three, and by three folds, at every level', (t) => {
  const rows = carriedOn(branchRows(settings, [smallLevel('attention'), smallLevel('sdm'), smallLevel('circuit')], 1))
  t.deepEqual(rows.map(({ by, level, context }) => `${by} ${level} ${context}`), [
    'context attention', 'folds attention', 'context sdm', 'folds sdm', 'context circuit',
  ].flatMap((kind) => [1, 2, 3].map((context) => `${kind} ${context}`)))
  for (const { context, right, wrong, told, ...kind } of rows) {
    if (context < 3) t.true(told < 0.2 && Math.abs(right - wrong) < 0.2, `${kind.by} ${kind.level}`)
    else t.true(told > 0.8 && right > 0.8, `${kind.by} ${kind.level}`)
  }
})

test('the hard locations of a circuit tell apart exactly what the circuit does', (t) => {
  const [counting, spiking] = (['sdm', 'circuit'] as const).map((level) =>
    carriedOn(branchRows(settings, [smallLevel(level)], 1)).filter(({ by }) => by === 'context')
      .map(({ right, wrong }) => [right, wrong]))
  t.deepEqual(spiking, counting)
})
