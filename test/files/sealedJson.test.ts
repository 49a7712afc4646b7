import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readSealed, sealed } from '../../src/files/sealedJson.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a sealed value is read back; any change of its file, and no file, give nothing', (t) => {
  const file = join(temporaryFolder(t), 'a.json')
  t.is(readSealed(file), undefined)
  const value = { name: 'grün', numbers: [1, 0.1], none: null }
  writeFileSync(file, sealed(value))
  t.deepEqual(readSealed(file), value)
  const text = readFileSync(file, 'utf8')
  for (const changed of [text.replace('0.1', '0.2'), text.replace('"name"', '"title"'), text.slice(0, -3), text.replace(/"digest": "./, '"digest": "x')]) {
    t.not(changed, text)
    writeFileSync(file, changed)
    t.is(readSealed(file), undefined)
  }
})
