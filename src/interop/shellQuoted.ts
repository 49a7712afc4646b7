/** A word as every POSIX shell reads it back: in single quotes, unless nothing in it could be read in another way. */
export const shellQuoted = (word: string): string =>
  (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`)
