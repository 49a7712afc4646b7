import test from 'ava'
import { experimentText } from '../../src/report/experimentText.js'

test('an experiment without published numbers says nothing of them', (t) => {
  const text = experimentText('x', { summary: 'a', tables: [], plots: [], comparison: [] }, { identityDigest: 'i', resultDigest: 'r' }, 'f')
  t.is(text, 'x\n\na\n\nidentity       i\nresult         r\nreport         f/report.html\n')
})
