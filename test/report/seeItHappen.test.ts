import test from 'ava'
import { labCommands, seeItHappen } from '../../src/report/seeItHappen.js'

test('the lab is opened at a run by the folder, else as it is', (t) => {
  t.deepEqual(labCommands(), ['lobule lab', 'npm run lab'])
  t.deepEqual(labCommands('runs/a'), ['lobule lab runs/a', 'npm run lab -- runs/a'])
})

test('each command is an element of its own, and a folder is text', (t) => {
  const html = seeItHappen('\'runs/<b>\'')
  t.true(html.includes('runs/&lt;b&gt;'))
  t.false(html.includes('<b>\''))
  t.is(html.match(/<code class="command">/g)?.length, 2)
})
