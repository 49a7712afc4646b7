import test from 'ava'
import { glossary } from '../../src/report/glossary.js'

test('every word of the glossary is explained once, in a sentence', (t) => {
  t.is(new Set(glossary.map(([word]) => word)).size, glossary.length)
  for (const [word, meaning] of glossary) t.regex(meaning, /^[A-Z].*[.]$/, word)
})
