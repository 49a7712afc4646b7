import test from 'ava'
import { inversionTail } from '../../../src/analysis/correlation/inversionTail.js'

/** All orders of 0 … count − 1. */
function orders(count: number): number[][] {
  if (count === 0) return [[]]
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => [...order.slice(0, place), count - 1, ...order.slice(place)]))
}

test('the tail is the share of all orders with as few inversions', (t) => {
  for (let count = 1; count <= 7; count++) {
    const inversions = orders(count).map((order) =>
      order.flatMap((left, index) => order.slice(index + 1).filter((right) => left > right)).length)
    const tail = inversionTail(count)
    t.is(tail.length, (count * (count - 1)) / 2 + 1)
    tail.forEach((chance, most) => {
      const share = inversions.filter((found) => found <= most).length / inversions.length
      t.true(Math.abs(chance - share) < 1e-14, `${count}, ${most}`)
    })
  }
})

test('one order of n! has no inversion, and half of the distribution is on each side', (t) => {
  const tail = inversionTail(100)
  let factorial = 1
  for (let n = 2; n <= 100; n++) factorial *= n
  t.true(Math.abs(tail[0]! * factorial - 1) < 1e-12)
  t.true(Math.abs(tail[1234]! + tail[4950 - 1235]! - 1) < 1e-12)
  t.true(Math.abs(tail[4950]! - 1) < 1e-12)
})
