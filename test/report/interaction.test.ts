import test from 'ava'
import { interaction, shown } from '../../src/report/interaction.js'

test('a legend is there to be clicked where there are series, and every panel zooms where it may', (t) => {
  const [legend, ...zooms] = interaction(['left', 'right'], { series: 'level', zooms: true })
  t.like(legend, { name: 'shown', bind: 'legend', select: { fields: ['level'] }, views: ['left', 'right'] })
  t.deepEqual(zooms.map(({ name, views }) => [name, views]), [['zoom_0', ['left']], ['zoom_1', ['right']]])
  t.deepEqual(interaction(['left'], { zooms: false }), [])
})

test('what was not singled out is an eighth as opaque', (t) => {
  t.deepEqual(shown(0.8), { condition: { param: 'shown', value: 0.8, empty: true }, value: 0.1 })
})
