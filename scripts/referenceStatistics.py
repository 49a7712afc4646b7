# Writes data/reference-statistics.json: what SciPy computes, for tests to compare with.
# python3 scripts/referenceStatistics.py > data/reference-statistics.json
import json
import numpy
import scipy
from scipy import special, stats

draw = numpy.random.default_rng(1988)


def correlation(x, y):
    r, t = stats.pearsonr(x, y), stats.kendalltau(x, y, method='asymptotic')
    entry = {'x': list(x), 'y': list(y), 'pearson': [r[0], r[1]], 'kendall': t[0], 'kendallNormal': t[1]}
    if len(set(x)) == len(x) and len(set(y)) == len(y):
        entry['kendallExact'] = stats.kendalltau(x, y, method='exact')[1]
    return entry


def normal(count, slope):
    x = draw.normal(size=count)
    return [round(v, 6) for v in x], [round(v, 6) for v in slope * x + draw.normal(size=count)]


correlations = [correlation(*normal(n, s)) for n, s in ((3, 0), (5, 1), (12, -0.7), (40, 0.3), (96, 0.25), (96, 0))]
correlations += [correlation([int(v) for v in draw.integers(0, k, n)], [int(v) for v in draw.integers(0, m, n)])
                 for n, k, m in ((8, 3, 2), (20, 4, 20), (60, 5, 3), (96, 12, 12))]

groups = [[[round(v, 6) for v in draw.normal(shift, 1, size)] for shift, size in zip(shifts, sizes)]
          for shifts, sizes in (([0, 0], [3, 4]), ([0, 1, 2], [5, 5, 5]), ([0, 0, .5, 0], [2, 7, 3, 9]))]
groups.append([[int(v) for v in draw.poisson(rate, 6)] for rate in (1, 1, 2, 4, 1)])
variances = [{'groups': g, 'f': list(stats.f_oneway(*g)), 'h': list(stats.kruskal(*g))} for g in groups]

tails = {
    'normal': [[z, stats.norm.sf(z)] for z in (-3, -.5, 0, .1, 1, 1.644853626951, 3, 6, 20)],
    'student': [[t, f, 2 * stats.t.sf(abs(t), f)] for t, f in ((0, 3), (.5, 1), (2, 10), (-3, 94), (12, 5))],
    'f': [[v, a, b, stats.f.sf(v, a, b)] for v, a, b in ((.5, 2, 3), (1, 96, 194), (1.5, 96, 194), (4, 4, 25), (20, 1, 8))],
    'chiSquare': [[v, f, stats.chi2.sf(v, f)] for v, f in ((.3, 1), (5, 4), (96, 96), (140, 96), (60, 3))],
    'binomial': [[k, n, p, stats.binom.sf(k - 1, n, p)] for k, n, p in ((1, 57, .05), (7, 57, .05), (3, 17, .05), (50, 97, .5))],
    'logGamma': [[x, special.gammaln(x)] for x in (.1, .5, 1.5, 3, 11.9, 12, 100, 12345.6)],
    'incompleteBeta': [[x, a, b, special.betainc(a, b, x)] for x, a, b in ((.2, .5, .5), (.7, 3, 9), (.01, 60, 2), (.5, 200, 190))],
    'upperGamma': [[a, x, special.gammaincc(a, x)] for a, x in ((.5, .2), (.5, 30), (3, 3), (48, 60), (100, 80))],
}

print(json.dumps({
    'title': 'Correlations, analyses of variance and tails of distributions as SciPy computes them',
    'source': f'SciPy {scipy.__version__}: stats.pearsonr, kendalltau, f_oneway, kruskal and survival functions',
    'obtained': 'python3 scripts/referenceStatistics.py > data/reference-statistics.json; inputs drawn with a fixed seed',
    'licence': 'MIT',
    'correlations': correlations, 'variances': variances, 'tails': tails,
}, indent=None, separators=(',', ':')).replace('},{', '},\n{').replace('"tails"', '\n"tails"'))
