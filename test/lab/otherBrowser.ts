/** A browser that is not Chromium, with one page. */
export interface OtherBrowser {
  open(address: string): Promise<void>
  /** The value of an expression in the page; JSON goes through. */
  evaluate(expression: string): Promise<unknown>
  /** Errors that have to do with the page. */
  complaints(): Promise<readonly string[]>
  close(): Promise<void>
}

/** What a browser that starts, or answers, takes at most: one that hangs fails its test by name, and is ended. */
export const patienceMs = 30_000

/** What a promise gives; an error that says what did not happen where it takes too long. */
export function inTime<Value>(what: string, promise: Promise<Value>, limitMs = patienceMs): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} took more than ${limitMs / 1000} s`)), limitMs)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** What `look` finds, as soon as that is truthy; an error that says what did not happen where it takes too long. */
export async function eventually<Value>(
  what: string, look: () => Value | Promise<Value>, limitMs = patienceMs,
): Promise<Value> {
  const late = new AbortController()
  const found = async (): Promise<Value> => {
    late.signal.throwIfAborted()
    const value = await look()
    if (value) return value
    await pause(50)
    return found()
  }
  return inTime(what, found(), limitMs).finally(() => late.abort())
}

const pause = (milliseconds: number): Promise<void> => new Promise((over) => { setTimeout(over, milliseconds) })
