/** Of the numbers of an absolute command, whether each is moved across or down; none of an arc but where it ends. */
const movedBy: Readonly<Record<string, string>> = { M: 'xy', L: 'xy', H: 'x', V: 'y', C: 'xyxyxy', A: '-----xy', Z: '' }

/**
 * The data of an SVG path moved by (x, y), so that it needs no `transform`. Undefined where it has commands that are not
 * known here, or numbers with exponents.
 */
export function movedPath(path: string, x: number, y: number): string | undefined {
  if (/[\d.]e/i.test(path)) return undefined
  const by: Readonly<Record<string, number>> = { x, y, '-': 0 }
  const commands = path.match(/[a-z][^a-z]*/gi) ?? []
  const moved = commands.map((command) => {
    const [letter] = command
    if (letter! >= 'a') return command
    const places = movedBy[letter!]
    if (places === undefined) return undefined
    const numbers = command.slice(1).match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    return letter + numbers.map((number, index) => Number(number) + by[places[index % places.length]!]!).join(',')
  })
  return moved.includes(undefined) ? undefined : moved.join('')
}
