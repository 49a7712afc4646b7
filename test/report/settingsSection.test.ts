import test from 'ava'
import { settingsSection } from '../../src/report/settingsSection.js'

test('each setting stands with its value and what it means, escaped; a run without any has no section', (t) => {
  const html = settingsSection(
    { seed: 7, level: 'circuit', circuit: { name: 'a<b' }, parameters: { noise: [0, 0.1], name: '<x>' } }, { noise: 'bits & flips' },
  )
  for (const text of ['a&lt;b', 'level circuit', '<td>7</td>', '[0, 0.1]', 'bits &amp; flips', '&lt;x&gt;']) {
    t.true(html.includes(text), text)
  }
  t.is(settingsSection({}, {}), '')
})
