import test from 'ava'
import { compareSlopes } from '../../../src/analysis/lines/compareSlopes.js'
import { near, reference } from '../reference.js'

test('the difference of slopes, its error and p are those of the interaction in one least-squares fit', (t) => {
  const [first, second, third] = reference.lines
  const found = [compareSlopes(second!, third!), compareSlopes(third!, first!)]
  found.forEach(({ estimate, standardError, p }, index) => {
    const expected = reference.slopes[index]!
    t.true([estimate, standardError, p].every((value, place) => near(value, expected[place]!, 1e-9)),
      `${p} ${expected}`)
  })
})

test('an offset of one line changes nothing, and what is supposed is subtracted', (t) => {
  const [, left, right] = reference.lines as [unknown, typeof reference.lines[0], typeof reference.lines[0]]
  const moved = { x: left.x, y: left.y.map((y, index) => y + 4 + 2 * left.x[index]!) }
  t.true(near(compareSlopes(moved, right, 2).t, compareSlopes(left, right).t, 1e-9))
})
