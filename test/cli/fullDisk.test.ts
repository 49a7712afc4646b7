import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { mountSmallDisk } from '../files/smallDisk.js'
import { circuitFile, lobule, small } from './command.js'

const disk = mountSmallDisk()
const onSmallDisk = 'reason' in disk ? test.skip : test
const why = 'reason' in disk ? ` (skipped: ${disk.reason})` : ''
if ('unmount' in disk) test.after.always(disk.unmount)

onSmallDisk(`a full disk: exit code 2, one message that names the file, and nothing half-written${why}`, async (t) => {
  const { folder } = disk as { folder: string }
  const out = join(folder, 'run')
  const { status, stdout, stderr } = await lobule('run', circuitFile, ...small, '--out', out)
  t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
  t.regex(stderr, /^lobule: .*run\.partial\/spikes\.\w+: the disk is full; allowed: a folder on .*\n$/)
  t.deepEqual(readdirSync(folder), [])
})
