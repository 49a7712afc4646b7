import test from 'ava'
import { openerOf } from '../../src/cli/openInBrowser.js'

test('each platform opens an address by its own command', (t) => {
  t.deepEqual(openerOf('darwin', 'file:///a'), ['open', 'file:///a'])
  t.deepEqual(openerOf('win32', 'file:///a'), ['rundll32', 'url.dll,FileProtocolHandler', 'file:///a'])
  t.deepEqual(openerOf('linux', 'file:///a'), ['xdg-open', 'file:///a'])
})
