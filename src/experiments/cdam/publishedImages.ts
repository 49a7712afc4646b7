/** One printed accuracy for each number of images. */
interface PublishedImages {
  readonly a: number
  readonly h: number
  readonly accuracies: Readonly<Record<10 | 20 | 30, string>>
}

export const imageSource = 'Burns 2024, output of the public notebook on Fashion-MNIST'

/**
 * Accuracies by the column metric, one run without a seed, on the first images of a Fashion-MNIST file of test images.
 * The memory graph there has no edges, so that h has no effect.
 */
export const publishedImages: readonly PublishedImages[] = [
  { a: 1, h: 0, accuracies: { 10: '0.80', 20: '0.80', 30: '0.667' } },
  { a: 0.5, h: 0.5, accuracies: { 10: '0.50', 20: '0.15', 30: '0.10' } },
  { a: 0.1, h: 0.9, accuracies: { 10: '1.00', 20: '1.00', 30: '1.00' } },
  { a: 0.9, h: 0.1, accuracies: { 10: '0.90', 20: '0.75', 30: '0.767' } },
]

/** The pixels of a Fashion-MNIST image. */
export const publishedPixels = 784
