const lengthMax = 80

/**
 * A value of somebody's input as a message shows it: strings quoted, with control characters escaped and cut at 80
 * characters, and what may be large by its kind only.
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, lengthMax)) + (value.length > lengthMax ? '…' : '')
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}
