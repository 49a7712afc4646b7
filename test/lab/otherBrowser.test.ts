import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { launchFirefox } from './firefox.js'
import { eventually, inTime } from './otherBrowser.js'

test('what comes in time is given, and what does not is an error that names it', async (t) => {
  t.is(await inTime('one', Promise.resolve(1)), 1)
  let looks = 0
  t.is(await eventually('the third look', () => (++looks === 3 ? looks : 0)), 3)
  await t.throwsAsync(inTime('a promise', new Promise(() => {}), 20), { message: 'a promise took more than 0.02 s' })
  await t.throwsAsync(eventually('nothing', () => false, 20), { message: 'nothing took more than 0.02 s' })
})

test('a Firefox that hangs at its start is ended, and named', async (t) => {
  const folder = temporaryFolder(t)
  const [hanging, started] = [join(folder, 'firefox'), join(folder, 'started')]
  writeFileSync(hanging, `#!/bin/sh\necho $$ > '${started}'\nexec sleep 1000\n`)
  chmodSync(hanging, 0o755)
  await t.throwsAsync(launchFirefox(hanging, 3000), { message: 'Firefox\'s start took more than 3 s' })
  t.true(existsSync(started))
  t.throws(() => process.kill(Number(readFileSync(started, 'utf8')), 0), { code: 'ESRCH' })
})
