/** Where a text stops being JSON. Line and column count from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly found: string
  readonly expected: string
}

type Need = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'after value' | 'end'

const space = /[ \t\r\n]*/y
const text = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const unknown = /"[^"\r\n]*"?|[\w.+-]+|[^]?/y

const expectations: Readonly<Record<Need, string>> = {
  'value': 'a value',
  'first value': 'a value or ]',
  'name': 'a name in double quotes',
  'first name': 'a name in double quotes or }',
  'colon': 'a colon',
  'after value': 'a comma or the end of the list or object',
  'end': 'nothing after the value',
}

/**
 * The first fault in the syntax of JSON (RFC 8259), or nothing where there is none. The messages of JSON.parse name a
 * place in some engines and cases only; this names it in all.
 */
export function jsonFault(source: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let need: Need = 'value'
  let position = 0

  const take = (token: RegExp): boolean => {
    token.lastIndex = position
    if (!token.test(source)) return false
    position = token.lastIndex
    return true
  }
  const afterValue = (): Need => (open.length === 0 ? 'end' : 'after value')

  for (;;) {
    take(space)
    const letter = source[position]
    if (need === 'end') return letter === undefined ? undefined : faultAt(source, position, need)
    const inList = open.at(-1) === '['
    if (letter === undefined) return faultAt(source, position, need)
    if (need === 'colon' && letter === ':') {
      position++
      need = 'value'
    } else if (need === 'after value' && letter === ',') {
      position++
      need = inList ? 'value' : 'name'
    } else if ((letter === ']' && inList && (need === 'after value' || need === 'first value'))
      || (letter === '}' && !inList && (need === 'after value' || need === 'first name'))) {
      position++
      open.pop()
      need = afterValue()
    } else if ((need === 'name' || need === 'first name') && take(text)) {
      need = 'colon'
    } else if ((need === 'value' || need === 'first value') && (letter === '{' || letter === '[')) {
      position++
      open.push(letter)
      need = letter === '{' ? 'first name' : 'first value'
    } else if ((need === 'value' || need === 'first value') && (take(text) || take(scalar))) {
      need = afterValue()
    } else {
      return faultAt(source, position, need)
    }
  }
}

function faultAt(source: string, position: number, need: Need): JsonFault {
  const before = source.slice(0, position)
  const line = before.split('\n').length
  unknown.lastIndex = position
  const found = unknown.exec(source)![0]
  return {
    line,
    column: position - before.lastIndexOf('\n'),
    found: found === '' ? 'the end of the file' : found.length > 24 ? `${found.slice(0, 24)}…` : found,
    expected: expectations[need],
  }
}
