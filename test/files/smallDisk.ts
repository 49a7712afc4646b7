import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of 64 KiB, mounted on a new folder, and what unmounts it; or why there is none on this machine. */
export function mountSmallDisk(): { folder: string; unmount: () => void } | { reason: string } {
  if (process.platform !== 'linux') return { reason: 'only Linux mounts a disk in memory' }
  const folder = mkdtempSync(join(tmpdir(), 'lobule-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return { reason: 'this user may not mount a disk' }
  }
  return {
    folder,
    unmount: () => {
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
