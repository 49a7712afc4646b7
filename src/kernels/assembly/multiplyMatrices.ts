/** So many columns of the right matrix are copied to lie together, and so many of its rows at a time: 16 KiB. */
const panelColumns: u32 = 8
const panelRows: u32 = 512

/**
 * out = bias + left · right in float32. Every element adds its products one by one in the order of the inner index,
 * whatever the tile that it falls in: tiles of 4 rows and 8 columns stay in registers while a panel of the right
 * matrix stays in the cache.
 */
export function multiplyMatrices(
  left: usize, rows: u32, inner: u32, right: usize, columns: u32, bias: usize, panel: usize, out: usize,
): void {
  const leftStride = (<usize>inner) << 2
  const stride = (<usize>columns) << 2
  for (let row: u32 = 0; row < rows; row++) memory.copy(out + <usize>row * stride, bias, stride)
  for (let first: u32 = 0; first < inner; first += panelRows) {
    const depth = min<u32>(panelRows, inner - first)
    const from = left + ((<usize>first) << 2)
    const below = right + <usize>first * stride
    let column: u32 = 0
    for (; column + panelColumns <= columns; column += panelColumns) {
      const offset = (<usize>column) << 2
      copyPanel(below + offset, stride, depth, panel)
      let row: u32 = 0
      for (; row + 4 <= rows; row += 4) {
        addFour(from + <usize>row * leftStride, leftStride, depth, panel, out + <usize>row * stride + offset, stride)
      }
      for (; row < rows; row++) {
        addOne(from + <usize>row * leftStride, depth, panel, out + <usize>row * stride + offset)
      }
    }
    for (; column < columns; column++) {
      const offset = (<usize>column) << 2
      for (let row: u32 = 0; row < rows; row++) {
        addElement(from + <usize>row * leftStride, depth, below + offset, stride, out + <usize>row * stride + offset)
      }
    }
  }
}

/** Copies eight columns of `depth` rows to lie together. */
function copyPanel(from: usize, stride: usize, depth: u32, panel: usize): void {
  const end = panel + ((<usize>depth) << 5)
  for (let to = panel; to < end; to += 32, from += stride) {
    v128.store(to, v128.load(from))
    v128.store(to, v128.load(from, 16), 16)
  }
}

/** Adds the products of four rows with a panel to a tile. */
function addFour(left: usize, leftStride: usize, depth: u32, panel: usize, out: usize, stride: usize): void {
  const out1 = out + stride, out2 = out1 + stride, out3 = out2 + stride
  let a0 = v128.load(out), b0 = v128.load(out, 16), a1 = v128.load(out1), b1 = v128.load(out1, 16)
  let a2 = v128.load(out2), b2 = v128.load(out2, 16), a3 = v128.load(out3), b3 = v128.load(out3, 16)
  let row0 = left, row1 = row0 + leftStride, row2 = row1 + leftStride, row3 = row2 + leftStride
  for (const end = left + ((<usize>depth) << 2); row0 < end; panel += 32) {
    const a = v128.load(panel), b = v128.load(panel, 16)
    const x0 = v128.load32_splat(row0), x1 = v128.load32_splat(row1)
    a0 = f32x4.add(a0, f32x4.mul(x0, a)); b0 = f32x4.add(b0, f32x4.mul(x0, b))
    a1 = f32x4.add(a1, f32x4.mul(x1, a)); b1 = f32x4.add(b1, f32x4.mul(x1, b))
    const x2 = v128.load32_splat(row2), x3 = v128.load32_splat(row3)
    a2 = f32x4.add(a2, f32x4.mul(x2, a)); b2 = f32x4.add(b2, f32x4.mul(x2, b))
    a3 = f32x4.add(a3, f32x4.mul(x3, a)); b3 = f32x4.add(b3, f32x4.mul(x3, b))
    row0 += 4; row1 += 4; row2 += 4; row3 += 4
  }
  v128.store(out, a0); v128.store(out, b0, 16); v128.store(out1, a1); v128.store(out1, b1, 16)
  v128.store(out2, a2); v128.store(out2, b2, 16); v128.store(out3, a3); v128.store(out3, b3, 16)
}

/** Adds the products of one row with a panel to eight elements. */
function addOne(left: usize, depth: u32, panel: usize, out: usize): void {
  let a = v128.load(out), b = v128.load(out, 16)
  for (const end = left + ((<usize>depth) << 2); left < end; left += 4, panel += 32) {
    const x = v128.load32_splat(left)
    a = f32x4.add(a, f32x4.mul(x, v128.load(panel)))
    b = f32x4.add(b, f32x4.mul(x, v128.load(panel, 16)))
  }
  v128.store(out, a)
  v128.store(out, b, 16)
}

/** Adds the products of one row and one column to one element. */
function addElement(left: usize, depth: u32, right: usize, stride: usize, out: usize): void {
  let sum = load<f32>(out)
  for (const end = left + ((<usize>depth) << 2); left < end; left += 4, right += stride) {
    sum += load<f32>(left) * load<f32>(right)
  }
  store<f32>(out, sum)
}
