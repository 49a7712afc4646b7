import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that this package is installed in: the nearest one above that holds `circuits` and `package.json`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'circuits')))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the package\'s own folder was not found')
    folder = above
  }
  return folder
}

/** A path as given where that exists, else the shipped file of that path, else the path as given. */
export function givenOrShipped(path: string): string {
  if (existsSync(path)) return path
  const shipped = join(packageFolder(), path)
  return existsSync(shipped) ? shipped : path
}
