import test from 'ava'
import { contrast, partsOf, roles, schemes, withOpacity } from '../../../src/lab/drawing/scheme.js'

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself, 4.54 for #767676 on white', (t) => {
  t.is(contrast('#000000', '#ffffff'), 21)
  t.is(contrast('#0072B2', '#0072B2'), 1)
  t.is(contrast('#ffffff', '#767676').toFixed(2), '4.54')
})

test('text, and labels in the colour of a population, can be read on both grounds: contrast 4.5 and more', (t) => {
  for (const scheme of Object.values(schemes)) {
    for (const colour of [scheme.text, scheme.quiet, ...roles.map((role) => scheme.roles[role])]) {
      for (const ground of [scheme.page, scheme.shade]) {
        t.true(contrast(colour, ground) >= 4.5, `${scheme.name}: ${colour} on ${ground}: ${contrast(colour, ground)}`)
      }
    }
  }
})

test('marks and the frame of what is selected stand out: contrast 3 and more', (t) => {
  for (const scheme of Object.values(schemes)) {
    for (const colour of [scheme.selected, scheme.measured, scheme.compared, scheme.above, scheme.below, scheme.firing]) {
      t.true(contrast(colour, scheme.page) >= 3, `${scheme.name}: ${colour}`)
    }
  }
})

test('a colour is read in parts, and written with its opacity', (t) => {
  t.deepEqual(partsOf('#0a10ff'), [10, 16, 255])
  t.is(withOpacity('#0a10ff', 1 / 3), 'rgb(10 16 255 / 0.333)')
})
