import test from 'ava'
import { reportStyle } from '../../src/report/reportStyle.js'

test('the style sheet fetches nothing and cannot end its element', (t) => {
  t.notRegex(reportStyle, /url\(|@import|<|undefined/)
})

test('on paper, what only a screen can do is hidden', (t) => {
  t.regex(reportStyle, /@media print \{[^@]*\.hint, \.lab, \.links, \.tooltip \{ display: none; \}/)
})

test('what is drawn for paper takes the colour of the dark page', (t) => {
  t.regex(reportStyle, /prefers-color-scheme: dark\) \{[^@]*\.drawing \{ mix-blend-mode: screen; \}/)
})

test('on a phone, both numbers of a comparison are in sight', (t) => {
  t.regex(reportStyle, /max-width: 40rem\) \{[^@]*\.published tr \{ display: grid;/)
})
