import { ink, palette } from '../../report/theme.js'

/** The part that a population has in the circuit, which decides where and in which colour it is drawn. */
export const roles = [
  'mossy', 'granule', 'golgi', 'interneuron', 'stellate', 'basket', 'purkinje', 'climbing', 'nuclear', 'rhythm',
  'other',
] as const
export type Role = (typeof roles)[number]

/** The colours of drawings on light or on dark ground. Those of data are Okabe & Ito's, or darker and lighter ones. */
export interface Scheme {
  readonly name: 'light' | 'dark'
  readonly page: string
  readonly text: string
  readonly quiet: string
  readonly frame: string
  readonly line: string
  readonly shade: string
  /** What is selected, or has the keyboard's focus. */
  readonly selected: string
  /** A granule cell as it fires. */
  readonly firing: string
  readonly measured: string
  readonly compared: string
  /** The two ends of a scale around 0. */
  readonly above: string
  readonly below: string
  readonly roles: Readonly<Record<Role, string>>
}

const light: Scheme = {
  name: 'light', page: '#ffffff', text: ink.text, quiet: '#5f5f5f', frame: ink.frame, line: ink.shadeDark,
  shade: ink.shade, selected: palette.vermilion, firing: '#003f73', measured: palette.blue, compared: palette.vermilion,
  above: palette.blue, below: palette.vermilion,
  roles: {
    mossy: '#00785a', granule: palette.blue, golgi: '#a3477a', interneuron: '#a3477a', stellate: '#a3477a',
    basket: '#a3477a', purkinje: ink.text, climbing: '#b84f00', nuclear: '#8f6200', rhythm: '#5f5f5f', other: '#5f5f5f',
  },
}

const dark: Scheme = {
  name: 'dark', page: '#14171b', text: '#e8e8e6', quiet: '#a9adb2', frame: '#59606a', line: '#2b3037', shade: '#1d2127',
  selected: palette.orange, firing: '#d9efff', measured: palette.skyBlue, compared: '#ff9a5c',
  above: palette.skyBlue, below: '#ff9a5c',
  roles: {
    mossy: '#3cc79d', granule: palette.skyBlue, golgi: '#dd93b9', interneuron: '#dd93b9', stellate: '#dd93b9',
    basket: '#dd93b9', purkinje: '#f4f4f2', climbing: '#ff8a4a', nuclear: palette.yellow, rhythm: '#a9adb2',
    other: '#a9adb2',
  },
}

export const schemes: Readonly<Record<Scheme['name'], Scheme>> = { light, dark }

/** A colour `#rrggbb` as its three parts, 0 to 255. */
export const partsOf = (colour: string): readonly [red: number, green: number, blue: number] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as [number, number, number]

/** A colour `#rrggbb` that lets the ground through: opacity 0 to 1. */
export const withOpacity = (colour: string, opacity: number): string =>
  `rgb(${partsOf(colour).join(' ')} / ${Number(opacity.toFixed(3))})`

/** The contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(left: string, right: string): number {
  const [darker, lighter] = [luminance(left), luminance(right)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
