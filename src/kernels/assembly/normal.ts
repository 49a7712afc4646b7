import { log } from './log'

/** A standard normal number from 32 random bits. See the reference. */
export function normal(word: u32): f64 {
  const q = (<f64>word + 0.5) / 4294967296.0 - 0.5
  if (abs<f64>(q) <= 0.425) {
    const r = 0.180625 - q * q
    let above: f64 = 2509.0809287301226727
    above = above * r + 33430.575583588128105
    above = above * r + 67265.770927008700853
    above = above * r + 45921.953931549871457
    above = above * r + 13731.693765509461125
    above = above * r + 1971.5909503065514427
    above = above * r + 133.14166789178437745
    above = above * r + 3.387132872796366608
    let below: f64 = 5226.495278852854561
    below = below * r + 28729.085735721942674
    below = below * r + 39307.89580009271061
    below = below * r + 21213.794301586595867
    below = below * r + 5394.1960214247511077
    below = below * r + 687.1870074920579083
    below = below * r + 42.313330701600911252
    below = below * r + 1
    return above * q / below
  }
  const r = sqrt<f64>(-log(0.5 - abs<f64>(q))) - 1.6
  let above: f64 = 7.7454501427834140764e-4
  above = above * r + 0.0227238449892691845833
  above = above * r + 0.24178072517745061177
  above = above * r + 1.27045825245236838258
  above = above * r + 3.64784832476320460504
  above = above * r + 5.7694972214606914055
  above = above * r + 4.6303378461565452959
  above = above * r + 1.42343711074968357734
  let below: f64 = 1.05075007164441684324e-9
  below = below * r + 5.475938084995344946e-4
  below = below * r + 0.0151986665636164571966
  below = below * r + 0.14810397642748007459
  below = below * r + 0.68976733498510000455
  below = below * r + 1.6763848301838038494
  below = below * r + 2.05319162663775882187
  below = below * r + 1
  return q < 0 ? -above / below : above / below
}
