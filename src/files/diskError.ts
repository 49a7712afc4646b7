import { InputError, type Fault } from '../errors/inputError.js'

/** What the user can know and do about the errors of the operating system, by their codes. */
const faults: Readonly<Record<string, Omit<Fault, 'source'>>> = {
  ENOENT: { problem: 'there is no such file or folder' },
  EACCES: { problem: 'permission denied', allowed: 'a file or folder that you may use' },
  EPERM: { problem: 'permission denied', allowed: 'a file or folder that you may use' },
  EROFS: { problem: 'lies on a file system that is read-only', allowed: 'a folder that can be written' },
  EEXIST: { problem: 'a file of this name is in the way', allowed: 'a name not in use yet' },
  ENOTDIR: { problem: 'a part of the path is a file', allowed: 'folders only before the last name' },
  EISDIR: { problem: 'is a folder', allowed: 'a file' },
  ENOSPC: { problem: 'the disk is full', allowed: 'a folder on a disk with room, or this one after making room' },
  EDQUOT: { problem: 'your quota of disk space is used up', allowed: 'a folder elsewhere, or after making room' },
  EFBIG: { problem: 'the file would be larger than its file system allows', allowed: 'a folder on another disk' },
  ENAMETOOLONG: { problem: 'the name is too long', allowed: 'a shorter name' },
  ELOOP: { problem: 'is a link that leads to itself', allowed: 'a file or folder' },
  EMFILE: { problem: 'too many files are open', allowed: 'fewer workers at once' },
  EBUSY: { problem: 'is in use by the system (a mount point?)', allowed: 'a folder inside of it' },
  EXDEV: { problem: 'lies on another disk than the folder around it', allowed: 'a folder inside of it' },
  ENOTEMPTY: { problem: 'the folder is not empty', allowed: 'an empty folder or a new name' },
}

/**
 * An error of the operating system as an InputError that names the path and what to do; any other error as it is.
 * Use: `catch (error) { throw diskError(error, path) }`.
 */
export function diskError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error
  const fault = faults[String(error.code)] ?? { problem: `the system refused (${error.message})` }
  return new InputError({ source: path, ...fault })
}

/** The code of an error of the operating system: `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** Does what the operating system may refuse, whose errors then name the path. */
export function onDisk<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw diskError(error, path)
  }
}
