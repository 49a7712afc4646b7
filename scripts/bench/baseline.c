// The kernels in plain C, to be compiled with -O3 -march=native: what `npm run bench` compares with. Called as
// `baseline <kernel> <parameters in the order of rows.mjs>`; runs once for each line of its input, prints nanoseconds.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 88172645463325252u;
static uint32_t draw(void) {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return (uint32_t)(state >> 16);
}
static void *room(size_t bytes) {
  size_t whole = (bytes + 127) & ~(size_t)63;
  return memset(aligned_alloc(64, whole), 0, whole);
}
static uint32_t *words(size_t length, uint64_t bound) {
  uint32_t *a = room(4 * length);
  for (size_t i = 0; i < length; i++) a[i] = (uint32_t)(draw() % bound);
  return a;
}
static long p[8];
static volatile double sink;

static uint32_t *offsets, *targets, *volleys, *touched, *fired, *bits, *cue, *zeros, *out, *volley;
static double *input, *potential, *decay;
static int32_t *touchedAt, *since, *sums, now;
static int16_t *rows, *delta;
static uint16_t *claws;
static uint8_t *active;

__attribute__((noinline)) static uint32_t deliver(const uint32_t *restrict v, long n, double weight, int32_t tick) {
  uint32_t count = 0;
  for (long s = 0; s < n; s++)
    for (uint32_t j = offsets[v[s]], end = offsets[v[s] + 1]; j < end; j++) {
      uint32_t t = targets[j];
      if (touchedAt[t] != tick) { touchedAt[t] = tick; touched[count++] = t; }
      input[t] += weight;
    }
  return count;
}
__attribute__((noinline)) static uint32_t integrate(uint32_t count, int32_t tick) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t c = touched[i]; int32_t elapsed = tick - since[c]; double u = input[c] / 65536; input[c] = 0;
    if (elapsed < 0) continue;
    u += potential[c] * (elapsed < 1000 ? decay[elapsed] : 0);
    since[c] = tick;
    if (u >= p[5]) { fired[n++] = c; u = 0; since[c] = tick + 20; }
    potential[c] = fabs(u) < 1e-30 ? 0 : u;
  }
  return n;
}
static double events(int both) {
  double sum = 0;
  for (long t = 0; t < p[4]; t++) {
    uint32_t n = deliver(volleys + t * p[3], p[3], 6 * 65536, ++now);
    sum += both ? integrate(n, now) : n;
  }
  return sum;
}
static double sparse(void) { return events(0); }
static double lazy(void) { return events(1); }
static double accumulate(void) {
  long width = p[1]; int32_t *restrict to = sums;
  memset(to, 0, 4 * width);
  for (long s = 0; s < p[2]; s++) {
    const int16_t *restrict r = rows + volley[s] * width;
    for (long c = 0; c < width; c++) to[c] += r[c];
  }
  return to[0];
}
static double add(void) {
  long width = p[1]; const int16_t *restrict d = delta;
  for (long s = 0; s < p[2]; s++) {
    int16_t *restrict r = rows + volley[s] * width;
    for (long c = 0; c < width; c++) { int v = r[c] + d[c]; r[c] = (int16_t)(v < -127 ? -127 : v > 127 ? 127 : v); }
  }
  return rows[0];
}
static double scan(void) {
  long w = p[1]; uint32_t n = 0;
  for (long i = 0; i < p[0]; i++) {
    const uint64_t *r = (const uint64_t *)(bits + i * w), *q = (const uint64_t *)cue; int d = 0;
    for (long j = 0; j < w / 2; j++) d += __builtin_popcountll(r[j] ^ q[j]);
    if (d <= p[2]) out[n++] = (uint32_t)i;
  }
  return n;
}
static double dense(void) {
  long w = p[1];
  for (long i = 0; i < p[0]; i++) {
    const uint64_t *r = (const uint64_t *)(bits + i * w), *o = (const uint64_t *)cue, *z = (const uint64_t *)zeros;
    int m = 0;
    for (long j = 0; j < w / 2; j++) m += __builtin_popcountll((r[j] & o[j]) | (~r[j] & z[j]));
    input[i] += m * 65536.0;
  }
  return input[0];
}
static double choose(void) {
  long k = p[1]; uint32_t n = 0;
  for (long i = 0; i < p[0]; i++) {
    int m = 0; for (long j = 0; j < k; j++) m += active[claws[i * k + j]];
    if (m >= p[3]) out[n++] = (uint32_t)i;
  }
  return n;
}
static double threefry(void) {
  static const int r[16] = {10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20};
  const uint32_t k[5] = {0, 0, 0, 0, 0x1bd11bda};
  for (uint32_t first = 0; first < p[0] / 4; first += 16) {
    uint32_t x[4][16];
    for (int l = 0; l < 16; l++) { x[0][l] = first + l + k[0]; x[1][l] = k[1]; x[2][l] = k[2]; x[3][l] = k[3]; }
    #pragma GCC unroll 20
    for (int i = 0; i < 20; i++) {
      uint32_t *a = x[1 + 2 * (i & 1)], *b = x[3 - 2 * (i & 1)]; int left = r[2 * (i & 7)], right = r[2 * (i & 7) + 1];
      for (int l = 0; l < 16; l++) { x[0][l] += a[l]; a[l] = (a[l] << left | a[l] >> (32 - left)) ^ x[0][l]; }
      for (int l = 0; l < 16; l++) { x[2][l] += b[l]; b[l] = (b[l] << right | b[l] >> (32 - right)) ^ x[2][l]; }
      if ((i & 3) != 3) continue;
      for (int j = 0, t = i / 4 + 1; j < 4; j++)
        for (int l = 0; l < 16; l++) x[j][l] += k[(t + j) % 5] + (j == 3 ? t : 0);
    }
    for (uint32_t l = 0; l < 16 && 4 * (first + l) < p[0]; l++)
      for (int j = 0; j < 4; j++) out[4 * (first + l) + j] = x[j][l];
  }
  return out[0];
}
static double exponential(void) { double sum = 0; for (long i = 0; i < p[0]; i++) sum += exp(-i * 1e-4); return sum; }
static double logarithm(void) { double sum = 0; for (long i = 0; i < p[0]; i++) sum += log(1.0 + i); return sum; }

int main(int count, char **text) {
  static const struct { const char *name; double (*run)(void); } kernels[] = {
    {"deliverSparse", sparse}, {"integrateTouched", lazy}, {"accumulateRows", accumulate}, {"addToRows", add},
    {"hammingScan", scan}, {"deliverDense", dense}, {"selectedCoordinates", choose}, {"fillThreefry", threefry},
    {"exp", exponential}, {"log", logarithm}};
  double (*run)(void) = NULL;
  for (size_t i = 0; i < sizeof kernels / sizeof *kernels; i++)
    if (!strcmp(text[1], kernels[i].name)) run = kernels[i].run;
  for (int i = 2; i < count && i < 10; i++) p[i - 2] = atol(text[i]);
  if (run == sparse || run == lazy) {
    offsets = room(4 * (p[0] + 1)); for (long i = 0; i <= p[0]; i++) offsets[i] = (uint32_t)(i * p[1]);
    targets = words(p[0] * p[1], p[2]); volleys = words(p[3] * p[4], p[0]);
    input = room(8 * p[2]); potential = room(8 * p[2]); touchedAt = room(4 * p[2]); since = room(4 * p[2]);
    touched = room(4 * p[2]); fired = room(4 * p[2]); decay = room(8000);
    for (int i = 0; i < 1000; i++) decay[i] = exp(-i / 100.0);
  } else if (run == accumulate || run == add) {
    rows = (int16_t *)words((p[0] * p[1] + 1) / 2, 1ull << 32);
    for (long i = 0; i < p[0] * p[1]; i++) rows[i] = (rows[i] & 255) - 127;
    volley = room(4 * p[2]); for (long i = 0; i < p[2]; i++) volley[i] = (uint32_t)((i * 7919 + 13) % p[0]);
    sums = room(4 * p[1]); delta = room(2 * p[1]); for (long i = 0; i < p[1]; i++) delta[i] = 1;
  } else if (run == scan || run == dense) {
    bits = words(p[0] * p[1], 1ull << 32); cue = words(p[1], 1ull << 32); zeros = room(4 * p[1]);
    for (long i = 0; i < p[1]; i++) zeros[i] = ~cue[i];
    out = room(4 * p[0]); input = room(8 * p[0]);
  } else if (run == choose) {
    claws = room(2 * p[0] * p[1]); for (long i = 0; i < p[0] * p[1]; i++) claws[i] = (uint16_t)(draw() % p[2]);
    active = room(p[2]); for (long i = 0; i < p[2]; i += 2) active[i] = 1;
    out = room(4 * p[0]);
  } else out = room(4 * p[0]);
  for (int c; (c = getchar()) != EOF;) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a); sink = run(); clock_gettime(CLOCK_MONOTONIC, &b);
    printf("%.0f\n", (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)); fflush(stdout);
  }
  return 0;
}
