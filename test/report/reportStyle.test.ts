import test from 'ava'
import { reportStyle } from '../../src/report/reportStyle.js'

test('the style sheet fetches nothing and cannot end its element', (t) => {
  t.notRegex(reportStyle, /url\(|@import|<|undefined/)
})

test('on paper, what only a screen can do is hidden', (t) => {
  t.regex(reportStyle, /@media print \{[^@]*\.hint, \.lab, \.links, \.tooltip \{ display: none; \}/)
})
