/** One call of a drawing's context. */
export interface Call {
  readonly name: string
  readonly values: readonly unknown[]
}

const image = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) })

/** A canvas of some size that draws nothing and writes down what it is told to; `texts` are those that were drawn. */
export function fakeCanvas(width: number, height: number) {
  const calls: Call[] = []
  const listeners = new Map<string, (event: unknown) => void>()
  const make = (own: Call[], listened: Map<string, (event: unknown) => void>) => {
    const context = new Proxy<Record<string, unknown>>({ createImageData: image }, {
      get: (target, name: string) => target[name]
        ?? ((...values: unknown[]) => { own.push({ name, values }) }),
      set: (target, name: string, value) => {
        own.push({ name, values: [value] })
        target[name] = value
        return true
      },
    })
    const canvas: Record<string, unknown> = {
      clientWidth: width, clientHeight: height, width: 0, height: 0, getContext: () => context,
      addEventListener: (name: string, listener: (event: unknown) => void) => { listened.set(name, listener) },
      getBoundingClientRect: () => ({ left: 0, top: 0 }), setPointerCapture: () => {},
    }
    canvas['ownerDocument'] = { activeElement: canvas, createElement: () => make([], new Map()) }
    return canvas
  }
  const canvas = make(calls, listeners) as unknown as HTMLCanvasElement & { clientWidth: number }
  return {
    canvas, calls, listeners,
    get texts(): string[] {
      return calls.filter(({ name }) => name === 'fillText').map(({ values }) => values[0] as string)
    },
    /** Numbers that were given to drawing commands and are none. */
    get notFinite(): Call[] {
      return calls.filter(({ values }) => values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
    },
  }
}
