import { FoliumDrawing } from '../../src/lab/drawing/folium/foliumDrawing.js'
import { LiveRaster } from '../../src/lab/drawing/raster/liveRaster.js'
import { MembraneTrace } from '../../src/lab/drawing/charts/membraneTrace.js'
import { MemoryRing } from '../../src/lab/drawing/memory/memoryRing.js'
import { RateLines } from '../../src/lab/drawing/charts/rateLines.js'
import { schemes, type Scheme } from '../../src/lab/drawing/scheme.js'
import { WeightCurveDrawing } from '../../src/lab/drawing/charts/weightCurve.js'
import { WeightHistogram } from '../../src/lab/drawing/charts/weightHistogram.js'
import { WordFilm, WordGrid } from '../../src/lab/drawing/memory/wordGrid.js'

const populations = [
  { name: 'mossy', count: 512, role: 'mossy' as const }, { name: 'granule', count: 20_000, role: 'granule' as const },
  { name: 'golgi', count: 20, role: 'golgi' as const }, { name: 'purkinje', count: 100, role: 'purkinje' as const },
]
const circuit = { populations, projections: [] }

/** A canvas of its own in the page, as wide as this. */
function canvasOf(name: string, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.id = name
  canvas.tabIndex = 0
  canvas.style.cssText = `display: block; width: 100%; height: ${heightPx}px`
  document.body.append(canvas)
  return canvas
}

const everyNth = (count: number, step: number, from: number): Uint32Array =>
  Uint32Array.from({ length: Math.floor((count - 1 - from) / step) + 1 }, (_, index) => from + step * index)

/** Draws one of each, and says of each how many colours its canvas has. */
export function drawAll(name: Scheme['name']): Record<string, number> {
  document.body.replaceChildren()
  const look = { scheme: schemes[name] }
  const times = Array.from({ length: 50 }, (_, index) => index)
  const folium = new FoliumDrawing(canvasOf('folium', 400), look, circuit)
  folium.append({ population: 'granule', timeMs: 0, cells: everyNth(20_000, 100, 0) })
  folium.draw(0, { selected: { population: 'golgi', cell: 3 } })
  const raster = new LiveRaster(canvasOf('raster', 300), look, populations)
  raster.append({ population: 'granule', timeMs: 20, cells: everyNth(20_000, 7, 0) })
  raster.draw()
  new MembraneTrace(canvasOf('membrane', 200), look).draw({
    timesMs: times, potentialsMv: times.map((time) => -70 + time / 5), spikesMs: [30], thresholdMv: -55, title: 'golgi 3',
  })
  new WeightHistogram(canvasOf('weights', 200), look).draw({ counts: [1, 20, 300], initial: 2, lowered: 21, raised: 0, words: 1 })
  new WeightCurveDrawing(canvasOf('curve', 200), look)
    .draw({ distances: [0, 8, 16], weights: [200, 150, 110], bits: 256, fit: { beta: 4, intercept: 1.3 } })
  new RateLines(canvasOf('rates', 200), look).draw(times, [{ name: 'golgi', role: 'golgi', ratesHz: times }], 1)
  new MemoryRing(canvasOf('ring', 240), look)
    .draw({ names: ['a', 'b', 'c'], correlations: [1, 0, -1], edges: [{ from: 0, to: 1 }] })
  new WordGrid(canvasOf('grid', 200), look).draw({ bits: [1, 0, 1, 0], columns: 2, stored: [1, 1, 0, 0] })
  new WordFilm(canvasOf('film', 100), look).draw([{ caption: 'cue', bits: [1, 0, 1, 0], columns: 2 }])
  return Object.fromEntries([...document.querySelectorAll('canvas')].map((canvas) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return [canvas.id, new Set(new Uint32Array(data.buffer)).size]
  }))
}

/** What is hit at the middles of some cells of the circuit, each as `population cell`. */
export function hitMiddles(): string[] {
  document.body.replaceChildren()
  const folium = new FoliumDrawing(canvasOf('folium', 400), { scheme: schemes.light }, circuit)
  return folium.layout.populations.filter(({ role }) => role !== 'mossy').flatMap(({ x, y }) => [0, 7].map((cell) => {
    const hit = folium.hit(x[cell]!, y[cell]!)
    return `${hit?.population} ${hit?.cell}`
  }))
}

/** A grid of 16 × 16 empty bits that is drawn on; `word()` is what has been drawn. */
export function editWord(): void {
  document.body.replaceChildren()
  const bits = new Uint8Array(256)
  const grid = new WordGrid(canvasOf('grid', 320), { scheme: schemes.light }, {
    onToggle: (bit, value) => {
      bits[bit] = value
      grid.draw({ bits, columns: 16 })
    },
  })
  grid.draw({ bits, columns: 16 })
  Object.assign(globalThis, { word: () => [...bits.keys()].filter((bit) => bits[bit] === 1) })
}

/** Milliseconds of frames of the raster, and of the circuit, in which granule cells fire at 5 Hz: 1/60 s a frame. */
export function frameTimes(): { raster: number[]; folium: number[] } {
  document.body.replaceChildren()
  const look = { scheme: schemes.light }
  const raster = new LiveRaster(canvasOf('raster', 400), look, populations, { windowMs: 1000 })
  const folium = new FoliumDrawing(canvasOf('folium', 480), look, circuit)
  const times = { raster: [] as number[], folium: [] as number[] }
  for (let frame = 0; frame < 90; frame++) {
    const volleys = Array.from({ length: 17 }, (_, ms) => ({
      population: 'granule', timeMs: frame * 17 + ms, cells: everyNth(20_000, 200, (frame * 17 + ms) * 37 % 200),
    }))
    for (const [name, drawing] of [['raster', raster], ['folium', folium]] as const) {
      const started = performance.now()
      for (const volley of volleys) drawing.append(volley)
      drawing.draw(...[frame * 17 + 16] as unknown as [never])
      if (frame >= 10) times[name].push(performance.now() - started)
    }
  }
  return times
}
