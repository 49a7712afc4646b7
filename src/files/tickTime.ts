/**
 * Turns ticks into milliseconds exactly: the resolution's shortest decimal form is m / 10^k with integers m and k, so a
 * tick's time is tick · m / 10^k, and 3 ticks of 0.1 ms are 0.3 and not 0.30000000000000004.
 */
export interface TickTime {
  /** The double nearest to the exact time. */
  ms(tick: number): number
  /** The exact time in decimals, as many places as the resolution has. */
  text(tick: number): string
}

/** Times of ticks of a resolution in ms (above 0). Ticks are integers from 0. */
export function tickTime(resolutionMs: number): TickTime {
  const { mantissa, places } = decimalOf(resolutionMs)
  const scale = Number(`1e${places}`)
  const text = (tick: number) => {
    const product = tick * mantissa
    // Above 2^53 a double no longer counts exactly.
    const exact = Number.isSafeInteger(product) ? product : BigInt(tick) * BigInt(mantissa)
    const digits = String(exact).padStart(places + 1, '0')
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  return {
    text,
    // Both are exact up to 2^53 and 10^22, so the one division rounds correctly (IEEE 754).
    ms(tick) {
      const product = tick * mantissa
      return Number.isSafeInteger(product) && places <= 22 ? product / scale : Number(text(tick))
    },
  }
}

function decimalOf(resolutionMs: number): { mantissa: number; places: number } {
  if (!(resolutionMs > 0 && Number.isFinite(resolutionMs))) throw new Error(`no resolution: ${resolutionMs} ms`)
  const [digits, exponent = '0'] = String(resolutionMs).split('e') as [string, string?]
  const [whole, fraction = ''] = digits.split('.') as [string, string?]
  const places = fraction.length - Number(exponent)
  const mantissa = Number(whole + fraction)
  return places >= 0 ? { mantissa, places } : { mantissa: mantissa * Number(`1e${-places}`), places: 0 }
}
