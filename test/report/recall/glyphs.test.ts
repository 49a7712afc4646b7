import test from 'ava'
import { glyphs } from '../../../src/report/recall/glyphs.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { assertGolden } from '../golden.js'
import { syntheticResult } from '../syntheticResult.js'

const result = syntheticResult()
const tiny = (reads: readonly string[]) => ({
  ...result, bits: 6, patterns: { ...result.patterns, width: 3 },
  glyphs: [{ label: 'six bits', noise: 1 / 3, target: '110100', cue: '000100', reads }],
})

test('the glyphs are drawn as stored', async (t) => {
  await assertGolden(t, glyphs({ ...result, glyphs: result.glyphs.slice(0, 2) })!)
})

test('a row names the wrong bits of each word against the stored one', (t) => {
  const rows = glyphs(tiny(['010100', '110100']))!.rows
  t.deepEqual(rows.map(({ step, bits, wrong, wrong_bits }) => [step, bits, wrong, wrong_bits]), [
    ['cue', '...#..', 'xx....', 2],
    ['read 1', '.#.#..', 'x.....', 1],
    ['read 2', '##.#..', '......', 0],
    ['stored', '##.#..', '......', 0],
  ])
})

test('after five reads only the last one is shown, and the caption says so', (t) => {
  const words = Array.from({ length: 8 }, (_, index) => (index === 7 ? '110100' : '010100'))
  const figure = glyphs(tiny(words))!
  t.deepEqual(figure.rows.map(({ step }) => step),
    ['cue', 'read 1', 'read 2', 'read 3', 'read 4', 'read 5', 'last read', 'stored'])
  t.is(figure.rows.find(({ step }) => step === 'last read')?.['wrong_bits'], 0)
  t.regex(figure.caption, /more than 5 reads, the last is shown apart/)
})

test('at most six recalls are shown, spread over all of them', (t) => {
  const figure = glyphs(result)!
  t.deepEqual([...new Set(figure.rows.map(({ pattern }) => pattern))],
    ['digit 0', 'digit 1', 'digit 2', 'digit 4', 'digit 5', 'digit 6'])
  t.regex(figure.caption, /6 of 7 recorded recalls/)
})

test('words whose last row is not full draw without a warning', async (t) => {
  const ragged = { ...tiny(['010100']), patterns: { ...result.patterns, width: 4 } }
  t.deepEqual((await renderFigure(glyphs(ragged)!)).warnings, [])
})

test('without recorded recalls there are no glyphs', (t) => {
  t.is(glyphs({ ...result, glyphs: [] }), undefined)
})
