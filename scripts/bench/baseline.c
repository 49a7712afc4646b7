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

static uint32_t *offsets, *targets, *volleys, *listed, *bits, *cue, *zeros, *out, *volley;
static double *input, *potential, *decay;
static int32_t *sums, now;
static int16_t *rows, *delta;
static uint16_t *claws;
static uint8_t *active;

// Cells of one number, and cells of four with exponential currents: the kernels of src/kernels/reference, over again.
static const double own = 100, excitatory = 20, inhibitory = 80, weightMv = 6, shapeE = 20 / 80., shapeI = 80 / 20.;
static const int originTicks = 640, tableTicks = 1024, never = 0x40000000;
__attribute__((noinline)) static uint32_t scatter(const uint32_t *restrict v, long n, double jump, double level) {
  uint32_t count = 0;
  for (long s = 0; s < n; s++)
    for (uint32_t j = offsets[v[s]], end = offsets[v[s] + 1]; j < end; j++) {
      uint32_t t = targets[j]; double before = potential[t], after = before + jump;
      potential[t] = after;
      if (after >= level && before < level) listed[count++] = t;
    }
  return count;
}
static double potentials(void) {
  double sum = 0;
  for (long t = 0; t < p[4]; t++) {
    now++;
    if (now % originTicks == 0) for (long c = 0; c < p[2]; c++) potential[c] *= exp(-originTicks / own);
    double growth = exp(now % originTicks / own);
    uint32_t n = scatter(volleys + t * p[3], p[3], weightMv * growth, p[5] * growth);
    for (uint32_t i = 0; i < n; i++) potential[listed[i]] = 0;
    sum += n;
  }
  return sum;
}
typedef struct { double excitation, membrane, inhibition, listed; } cell;
static cell *cells;
static double m, e, inh, growth, levels[4], slopes[4];
static int32_t *due, *earliest;
static double peakOf(double excited, double u) {
  double most = -1e300; if (u < 0) u = 0;
  for (int k = 0; k < 4; k++) { double x = excited * levels[k] + u * slopes[k]; if (x > most) most = x; }
  return most;
}
__attribute__((noinline)) static uint32_t excite(const uint32_t *restrict v, long n, double jump, double slot, uint32_t count) {
  double level = p[5];
  for (long s = 0; s < n; s++)
    for (uint32_t j = offsets[v[s]], end = offsets[v[s] + 1]; j < end; j++) {
      cell *c = cells + targets[j];
      double excited = (c->excitation += slot) * e, inhibited = c->inhibition * inh;
      double u = (c->membrane += jump) * m - shapeE * excited + shapeI * inhibited;
      if (excited - inhibited <= level || peakOf(excited, u) <= level || c->listed != 0) continue;
      c->listed = 1; listed[count++] = targets[j];
    }
  return count;
}
static uint32_t listDue(void) {
  uint32_t count = 0;
  for (long b = 0; 16 * b < p[2]; b++) {
    if (earliest[b] > now) continue;
    int32_t first = never;
    for (long i = 16 * b; i < 16 * (b + 1) && i < p[2]; i++)
      if (due[i] > now) first = due[i] < first ? due[i] : first;
      else if (cells[i].listed == 0) { cells[i].listed = 1; listed[count++] = (uint32_t)i; }
    earliest[b] = first;
  }
  return count;
}
static double left(int mode, uint32_t ticks, double constant) {
  return ticks < (uint32_t)tableTicks ? decay[mode * tableTicks + ticks] : exp(-(double)ticks / constant);
}
static int32_t silentUntil(double mine, double excited, double inhibited) {
  double level = p[5], x = excited, y = inhibited, u = mine - shapeE * x + shapeI * y; uint32_t ticks = 0;
  for (int step = 0; step < 4; step++) {
    double pull = x - y > 0 ? x - y : 0;
    if (pull <= level || peakOf(x, u) <= level) return never;
    double steps = own * (level - u) / (pull - u);
    ticks += steps < 2 ? 1 : (uint32_t)(steps < never ? steps : never);
    if (ticks >= (uint32_t)(never - now)) return never;
    if (steps >= 4) break;
    x = excited * left(1, ticks, excitatory); y = inhibited * left(2, ticks, inhibitory);
    u = mine * left(0, ticks, own) - shapeE * x + shapeI * y;
    if (u >= level) break;
  }
  return now + (int32_t)ticks;
}
__attribute__((noinline)) static uint32_t settle(uint32_t count) {
  uint32_t n = 0;
  for (uint32_t k = 0; k < count; k++) {
    uint32_t i = listed[k]; cell *c = cells + i;
    double excited = c->excitation * e, inhibited = c->inhibition * inh;
    double shaped = shapeI * inhibited - shapeE * excited, mine = c->membrane * m;
    if (mine + shaped >= p[5]) { listed[n++] = i; mine = -shaped; c->membrane = mine * growth; }
    int32_t next = silentUntil(mine, excited, inhibited);
    if (next < earliest[i >> 4]) earliest[i >> 4] = next;
    due[i] = next; c->listed = 0;
  }
  return n;
}
static double currents(int settles) {
  double sum = 0;
  for (long t = 0; t < p[4]; t++) {
    now++;
    if (now % originTicks == 0) for (long c = 0; c < p[2]; c++) {
      cells[c].membrane *= exp(-originTicks / own); cells[c].excitation *= exp(-originTicks / excitatory);
      cells[c].inhibition *= exp(-originTicks / inhibitory);
    }
    double since = now % originTicks;
    m = exp(-since / own); e = exp(-since / excitatory); inh = exp(-since / inhibitory); growth = exp(since / own);
    uint32_t n = settles ? listDue() : 0;
    n = excite(volleys + t * p[3], p[3], weightMv * shapeE * growth, weightMv * exp(since / excitatory), n);
    sum += settles ? settle(n) : n;
  }
  return sum;
}
static double excitation(void) { return currents(0); }
static double settled(void) { return currents(1); }
static double peak(double x) {
  double time = own * shapeE * log(own / (excitatory + x * (own - excitatory))); if (time < 0) time = 0;
  return (x + shapeE) * exp(-time / own) - shapeE * exp(-time / excitatory);
}
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
  long w = (p[1] + 63) / 64; uint32_t n = 0;
  for (long i = 0; i < p[0]; i++) {
    const uint64_t *r = (const uint64_t *)bits + i * w, *q = (const uint64_t *)cue; int d = 0;
    for (long j = 0; j < w; j++) d += __builtin_popcountll(r[j] ^ q[j]);
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
  long k = p[1]; double found = 0;
  for (const uint8_t *a = active; a < active + p[4] * p[2]; a += p[2]) {
    uint32_t n = 0;
    for (long i = 0; i < p[0]; i++) {
      int m = 0; for (long j = 0; j < k; j++) m += a[claws[i * k + j]];
      if (m >= p[3]) out[n++] = (uint32_t)i;
    }
    found += n;
  }
  return found;
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
// Cells that are stepped: by conductances, or by noise (Box & Muller's, as the system has sine and cosine).
static double *stepped;
static double step(void) {
  double fired = 0, tau = 100, m = exp(-1 / tau), left = exp(-1 / 500.), spread = 3 * sqrt(1 - m * m);
  for (long t = 0; t < p[1]; t++) {
    if (p[2]) threefry();
    for (long i = 0; i < p[0]; i++) {
      double *c = stepped + 8 * i, z = 0;
      if (c[5] > 0) c[5]--;
      else if (p[2]) {
        double u = (out[i & ~1] + .5) / 4294967296., v = out[i | 1] * (2 * M_PI / 4294967296.);
        z = sqrt(-2 * log(u)) * (i & 1 ? sin(v) : cos(v));
        c[0] = c[0] * m + spread * z;
      } else {
        double g = 1 + c[1] + c[2], to = (c[1] * 65 - c[2] * 10) / g;
        c[0] = to + (c[0] - to) * exp(-g / tau);
      }
      c[3] *= left;
      if (c[5] == 0 && c[0] >= -1 + c[3]) { c[0] = -16; c[3] += .1; c[5] = 20; fired++; }
    }
  }
  return fired;
}
static double scanMany(void) {
  long w = (p[1] + 63) / 64; uint32_t n = 0;
  for (long i = 0; i < p[0]; i += 8)
    for (long c = 0; c < p[2]; c++) {
      const uint64_t *q = (const uint64_t *)cue + c * w;
      for (long k = i; k < i + 8 && k < p[0]; k++) {
        const uint64_t *r = (const uint64_t *)bits + k * w; int d = 0;
        for (long j = 0; j < w; j++) d += __builtin_popcountll(r[j] ^ q[j]);
        if (d <= p[3]) out[n++ & 1023] = (uint32_t)k;
      }
    }
  return n;
}
static int8_t *bytes, *change;
static long called;
static uint32_t *another(void) { return volleys + (++called % 100) * p[2]; } // other rows each time
static double sumBytes(void) {
  long width = p[1]; int32_t *restrict to = sums; const uint32_t *volley = another();
  memset(to, 0, 4 * width);
  for (long s = 0; s < p[2]; s++) {
    const int8_t *restrict r = bytes + volley[s] * width;
    for (long c = 0; c < width; c++) to[c] += r[c];
  }
  return to[0];
}
static double addBytes(void) {
  long width = p[1]; const int8_t *restrict d = change; const uint32_t *volley = another();
  for (long s = 0; s < p[2]; s++) {
    int8_t *restrict r = bytes + volley[s] * width;
    for (long c = 0; c < width; c++) { int v = r[c] + d[c]; r[c] = (int8_t)(v < -127 ? -127 : v > 127 ? 127 : v); }
  }
  return bytes[0];
}
// Sixteen floats that the compiler keeps in one register (or four of SSE): what AVX-512 can do, without its intrinsics.
typedef float lanes __attribute__((vector_size(64), aligned(4)));
static float *floats, *query, *answer, *scores;
typedef double doubles __attribute__((vector_size(64), aligned(8)));
static double *real, *asked, *mean;
static double attend(void) { // float64, one pass over keys and values for each query, running softmax
  long m = p[0], n = p[1];
  memset(mean, 0, 8 * n * p[2]);
  for (long x = 0; x < p[2]; x++) {
    const double *q = asked + x * n; double *restrict o = mean + x * n, total = 0, most = -1e300;
    for (long i = 0; i < m; i++) {
      const double *restrict r = real + i * n, *restrict v = real + (m + i) * n;
      doubles a = {0}, b = {0}, c = {0}, d = {0}; long j = 0;
      for (; j + 32 <= n; j += 32) {
        a += *(doubles *)(r + j) * *(doubles *)(q + j); b += *(doubles *)(r + j + 8) * *(doubles *)(q + j + 8);
        c += *(doubles *)(r + j + 16) * *(doubles *)(q + j + 16); d += *(doubles *)(r + j + 24) * *(doubles *)(q + j + 24);
      }
      a = (a + b) + (c + d); double s = 0;
      for (int l = 0; l < 8; l++) s += a[l];
      for (; j < n; j++) s += r[j] * q[j];
      s *= (double)p[3] / n;
      if (s > most) {
        double kept = exp(most - s); total *= kept; most = s;
        for (long k = 0; k < n; k++) o[k] *= kept;
      }
      double w = exp(s - most); total += w;
      for (long k = 0; k < n; k++) o[k] += w * v[k];
    }
    for (long k = 0; k < n; k++) o[k] /= total;
  }
  return mean[0];
}
// 64 queries in float32 on ±1 rows: tiles of 4 rows and 64 queries, then of 4 queries and 64 columns.
static double attendMany(void) {
  long m = p[0], n = p[1], q = p[2]; const float beta = (float)p[3] / n;
  for (long i = 0; i + 4 <= m; i += 4) {
    lanes s[4][4] = {{{0}}};
    for (long j = 0; j < n; j++) {
      const lanes *x = (const lanes *)(query + j * q);
      for (int r = 0; r < 4; r++) { float k = floats[(i + r) * n + j]; for (int c = 0; c < 4; c++) s[r][c] += k * x[c]; }
    }
    memcpy(scores + i * q, s, sizeof s);
  }
  float most[64], total[64] = {0};
  for (long c = 0; c < q; c++) most[c] = -1e30f;
  for (long i = 0; i < m; i++) for (long c = 0; c < q; c++) if (scores[i * q + c] > most[c]) most[c] = scores[i * q + c];
  for (long i = 0; i < m; i++)
    for (long c = 0; c < q; c++) total[c] += scores[i * q + c] = expf(beta * (scores[i * q + c] - most[c]));
  long wide = (n + 63) / 64 * 64;
  memset(answer, 0, 4 * q * wide);
  for (long first = 0; first < m; first += 256)
    for (long c = 0; c < q; c += 4)
      for (long j = 0; j < n; j += 64) {
        lanes o[4][4];
        for (int r = 0; r < 4; r++) memcpy(o[r], answer + (c + r) * wide + j, sizeof o[r]);
        for (long i = first; i < first + 256 && i < m; i++) {
          const lanes *x = (const lanes *)(floats + i * n + j);
          for (int r = 0; r < 4; r++) { float w = scores[i * q + c + r]; for (int k = 0; k < 4; k++) o[r][k] += w * x[k]; }
        }
        for (int r = 0; r < 4; r++) memcpy(answer + (c + r) * wide + j, o[r], sizeof o[r]);
      }
  for (long c = 0; c < q; c++) for (long j = 0; j < n; j++) answer[c * wide + j] /= total[c];
  return answer[0];
}
static double multiply(void) {
  long m = p[0], n = p[1], k = p[2];
  memset(answer, 0, 4 * m * k);
  for (long first = 0; first < n; first += 256)
    for (long c = 0; c + 64 <= k; c += 64)
      for (long i = 0; i + 4 <= m; i += 4) {
        lanes o[4][4];
        for (int r = 0; r < 4; r++) memcpy(o[r], answer + (i + r) * k + c, sizeof o[r]);
        for (long j = first; j < first + 256 && j < n; j++) {
          const lanes *x = (const lanes *)(query + j * k + c);
          for (int r = 0; r < 4; r++) { float w = floats[(i + r) * n + j]; for (int l = 0; l < 4; l++) o[r][l] += w * x[l]; }
        }
        for (int r = 0; r < 4; r++) memcpy(answer + (i + r) * k + c, o[r], sizeof o[r]);
      }
  return answer[0];
}
static float *reals(size_t length, int isSigned) {
  float *a = room(4 * length + 256);
  for (size_t i = 0; i < length; i++) a[i] = isSigned ? (draw() & 1 ? 1 : -1) : (draw() & 65535) / 32768.0f - 1;
  return a;
}
static double exponential(void) { double sum = 0; for (long i = 0; i < p[0]; i++) sum += exp(-i * 1e-4); return sum; }
static double logarithm(void) { double sum = 0; for (long i = 0; i < p[0]; i++) sum += log(1.0 + i); return sum; }

int main(int count, char **text) {
  static const struct { const char *name; double (*run)(void); } kernels[] = {
    {"scatterPotential", potentials}, {"scatterCurrent", excitation}, {"settleCells", settled},
    {"stepCells", step}, {"accumulateRows", accumulate}, {"addToRows", add},
    {"hammingScan", scan}, {"deliverDense", dense}, {"selectedCoordinates", choose}, {"fillThreefry", threefry},
    {"hammingScanMany", scanMany}, {"accumulateByteRows", sumBytes}, {"addToByteRows", addBytes}, {"attend", attend},
    {"attendSigned", attendMany}, {"multiplyMatrices", multiply}, {"exp", exponential}, {"log", logarithm}};
  double (*run)(void) = NULL;
  for (size_t i = 0; i < sizeof kernels / sizeof *kernels; i++)
    if (!strcmp(text[1], kernels[i].name)) run = kernels[i].run;
  for (int i = 2; i < count && i < 10; i++) p[i - 2] = atol(text[i]);
  if (run == potentials || run == excitation || run == settled) {
    offsets = room(4 * (p[0] + 1)); for (long i = 0; i <= p[0]; i++) offsets[i] = (uint32_t)(i * p[1]);
    targets = words(p[0] * p[1], p[2]); volleys = words(p[3] * p[4], p[0]); listed = room(4 * p[2]);
    potential = room(8 * p[2]); cells = room(32 * p[2]); due = room(4 * p[2]); earliest = room(p[2] / 4 + 4);
    for (long i = 0; i < p[2]; i++) earliest[i / 16] = due[i] = never;
    decay = room(24 * tableTicks);
    for (int t = 0; t < tableTicks; t++) {
      decay[t] = exp(-t / own); decay[tableTicks + t] = exp(-t / excitatory); decay[2 * tableTicks + t] = exp(-t / inhibitory);
    }
    for (int k = 0; k < 4; k++) {
      slopes[k] = 4 * (peak((k + 1) / 4.) - peak(k / 4.)); levels[k] = peak(k / 4.) - slopes[k] * k / 4 + 1e-9;
    }
  } else if (run == accumulate || run == add) {
    rows = (int16_t *)words((p[0] * p[1] + 1) / 2, 1ull << 32);
    for (long i = 0; i < p[0] * p[1]; i++) rows[i] = (rows[i] & 255) - 127;
    volley = room(4 * p[2]); for (long i = 0; i < p[2]; i++) volley[i] = (uint32_t)((i * 7919 + 13) % p[0]);
    sums = room(4 * p[1]); delta = room(2 * p[1]); for (long i = 0; i < p[1]; i++) delta[i] = 1;
  } else if (run == step) {
    stepped = room(64 * p[0]); out = room(4 * p[0] + 4);
    for (long i = 0; i < p[0]; i++) { stepped[8 * i] = -(i % 16); stepped[8 * i + 1] = .3; stepped[8 * i + 2] = .2; }
  } else if (run == dense) {
    bits = words(p[0] * p[1], 1ull << 32); cue = words(p[1], 1ull << 32); zeros = room(4 * p[1]);
    for (long i = 0; i < p[1]; i++) zeros[i] = ~cue[i];
    input = room(8 * p[0]);
  } else if (run == scan) {
    long w = (p[1] + 63) / 64 * 2;
    bits = words(p[0] * w, 1ull << 32); cue = words(w, 1ull << 32); out = room(4 * p[0]);
  } else if (run == scanMany) {
    long w = (p[1] + 63) / 64 * 2;
    bits = words(p[0] * w, 1ull << 32); cue = words(p[2] * w, 1ull << 32); out = room(4096);
  } else if (run == sumBytes || run == addBytes) {
    bytes = (int8_t *)words((p[0] * p[1] + 3) / 4, 1ull << 32); sums = room(4 * p[1]);
    volleys = room(400 * p[2]);
    for (long i = 0; i < 100 * p[2]; i++) volleys[i] = (uint32_t)((i * 7919 + 13) % p[0]);
    change = room(p[1]); memset(change, 1, p[1]);
  } else if (run == attend) {
    long length = p[1] * (2 * p[0] + p[2]);
    real = room(8 * length); asked = real + 2 * p[0] * p[1]; mean = room(8 * p[1] * p[2]);
    for (long i = 0; i < length; i++) real[i] = (draw() & 65535) / 32768.0 - 1;
  } else if (run == attendMany) {
    floats = reals(p[0] * p[1], 1); scores = room(4 * p[0] * p[2]); answer = room(4 * p[2] * (p[1] + 64));
    query = room(4 * p[1] * p[2]);
    for (long c = 0; c < p[2]; c++) for (long j = 0; j < p[1]; j++)
      query[j * p[2] + c] = (j % 10 == c % 10 ? -1 : 1) * floats[c * p[1] + j];
  } else if (run == multiply) {
    floats = reals(p[0] * p[1], 0); query = reals(p[1] * p[2], 0); answer = room(4 * p[0] * p[2]);
  } else if (run == choose) {
    claws = room(2 * p[0] * p[1]); for (long i = 0; i < p[0] * p[1]; i++) claws[i] = (uint16_t)(draw() % p[2]);
    active = room(p[2] * p[4]); for (long i = 0; i < p[2] * p[4]; i++) active[i] = (uint32_t)i * 0x9e3779b1u >> 16 & 1;
    out = room(4 * p[0]);
  } else out = room(4 * p[0]);
  for (int c; (c = getchar()) != EOF;) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a); sink = run(); clock_gettime(CLOCK_MONOTONIC, &b);
    printf("%.0f\n", (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)); fflush(stdout);
  }
  return 0;
}
