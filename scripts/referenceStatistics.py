# Writes data/reference-statistics.json: what SciPy computes, for tests to compare with.
# python3 scripts/referenceStatistics.py > data/reference-statistics.json
import json
import numpy
import scipy
from scipy import integrate, special, stats

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

# What follows draws from generators of its own, so that the numbers above stay as they are.
draw = numpy.random.default_rng(1993)


def rounded(values):
    return [round(float(v), 6) for v in values]


def integers(top, size):
    return [int(v) for v in draw.integers(0, top, size)]


def one_sample(values, centre):
    distances = numpy.array(values) - centre
    entry = {'values': values, 'centre': centre}
    for side in ('greater', 'less'):
        t = stats.ttest_1samp(values, centre, alternative=side)
        entry[f't{side.capitalize()}'] = [t.statistic, t.pvalue]
    entry['tInterval'] = list(stats.ttest_1samp(values, 0).confidence_interval(0.95))
    tied = len(set(numpy.abs(distances))) < len(distances) or 0 in distances
    if len(values) > 50:
        entry['wilcoxonNormal'] = [stats.wilcoxon(distances, correction=True, alternative=side, method='asymptotic').pvalue
                                   for side in ('greater', 'less')]
    elif not tied:
        entry['wilcoxonExact'] = [stats.wilcoxon(distances, alternative=side, method='exact').pvalue
                                  for side in ('greater', 'less')]
    if len(values) <= 12:
        every = stats.PermutationMethod(n_resamples=10 ** 5)
        entry['wilcoxonEvery'] = [stats.wilcoxon(distances[distances != 0], alternative=side, method=every).pvalue
                                  for side in ('greater', 'less')]
        entry['signFlip'] = [stats.permutation_test((distances,), lambda x, axis: numpy.mean(x, axis=axis), n_resamples=10 ** 5,
                             permutation_type='samples', alternative=side).pvalue for side in ('greater', 'less', 'two-sided')]
    return entry


def two_samples(left, right):
    entry = {'left': left, 'right': right, 'welch': {}}
    for side in ('greater', 'less'):
        t = stats.ttest_ind(left, right, equal_var=False, alternative=side)
        entry['welch'][side] = [t.statistic, t.pvalue, t.df]
    entry['welch']['interval'] = list(stats.ttest_ind(left, right, equal_var=False).confidence_interval(0.95))
    entry['u'] = stats.mannwhitneyu(left, right).statistic
    both = len(left) + len(right)
    tied = len(set(left + right)) < both
    if both > 50:
        entry['uNormal'] = [stats.mannwhitneyu(left, right, alternative=side, method='asymptotic').pvalue
                            for side in ('greater', 'less')]
    elif not tied:
        entry['uExact'] = [stats.mannwhitneyu(left, right, alternative=side, method='exact').pvalue for side in ('greater', 'less')]
    ks = stats.ks_2samp(left, right, method='exact')
    entry['ks'] = [ks.statistic] if tied else [ks.statistic, ks.pvalue]
    if special.comb(both, len(left)) < 2000:
        every = dict(n_resamples=10 ** 5, permutation_type='independent')
        entry['permutation'] = [stats.permutation_test((left, right), lambda x, y, axis: numpy.mean(x, axis=axis) - numpy.mean(y, axis=axis),
                                vectorized=True, alternative=side, **every).pvalue for side in ('greater', 'less', 'two-sided')]
        entry['uEvery'] = [stats.permutation_test((left, right), lambda x, y: stats.mannwhitneyu(x, y, method='asymptotic').statistic,
                           vectorized=False, alternative=side, **every).pvalue for side in ('greater', 'less')]
        entry['ksEvery'] = stats.permutation_test((left, right), lambda x, y: stats.ks_2samp(x, y, method='asymp').statistic,
                                                  vectorized=False, alternative='greater', **every).pvalue
    m, n = len(left), len(right)
    pooled = ((m - 1) * numpy.var(left, ddof=1) + (n - 1) * numpy.var(right, ddof=1)) / (m + n - 2)
    f = m + n - 2
    factor = special.gamma(f / 2) / (numpy.sqrt(f / 2) * special.gamma((f - 1) / 2))
    g = factor * (numpy.mean(left) - numpy.mean(right)) / numpy.sqrt(pooled)
    reach = stats.norm.isf(.025) * numpy.sqrt((m + n) / (m * n) + g * g / (2 * (m + n)))
    entry['hedges'] = [g, g - reach, g + reach]
    return entry


def ranked(x, y):
    rho = stats.spearmanr(x, y)
    entry = {'x': x, 'y': y, 'spearman': [rho.statistic, rho.pvalue]}
    if len(x) <= 6:
        entry['every'] = stats.permutation_test((x,), lambda x: abs(stats.spearmanr(x, y).statistic), vectorized=False,
                                                n_resamples=10 ** 5, permutation_type='pairings', alternative='greater').pvalue
    return entry


def line(x, y):
    fit = stats.linregress(x, y)
    reach = stats.t.isf(.025, len(x) - 2)
    return {'x': x, 'y': y, 'p': fit.pvalue, 'slope': [fit.slope, fit.stderr, fit.slope - reach * fit.stderr, fit.slope + reach * fit.stderr],
            'intercept': [fit.intercept, fit.intercept_stderr]}


def slopes(left, right):
    x = numpy.array(left['x'] + right['x'])
    group = numpy.array([1] * len(left['x']) + [0] * len(right['x']))
    design = numpy.stack([numpy.ones_like(x), x, group, group * x], axis=1)
    y = numpy.array(left['y'] + right['y'])
    solution, squares = numpy.linalg.lstsq(design, y, rcond=None)[:2]
    freedom = len(y) - 4
    error = numpy.sqrt(squares[0] / freedom * numpy.linalg.inv(design.T @ design)[3, 3])
    return [solution[3], error, 2 * stats.t.sf(abs(solution[3] / error), freedom)]


def bayes(t, n, m=None, r=numpy.sqrt(.5)):
    size, f = (n, n - 1) if m is None else (n * m / (n + m), n + m - 2)
    marginal = integrate.quad(lambda g: (1 + size * g * r * r) ** -.5 * (1 + t * t / ((1 + size * g * r * r) * f)) ** (-(f + 1) / 2)
                              * (2 * numpy.pi) ** -.5 * g ** -1.5 * numpy.exp(-1 / (2 * g)), 0, numpy.inf, epsabs=0, epsrel=1e-11, limit=500)
    return [t, n, m, r, marginal[0] / (1 + t * t / f) ** (-(f + 1) / 2)]


def bca(groups, statistic):
    found = stats.bootstrap(groups, statistic, n_resamples=199, method='BCa', vectorized=False, paired=False,
                            rng=numpy.random.default_rng(5), confidence_level=.9)
    return {'groups': groups, 'resampled': sorted(rounded(found.bootstrap_distribution)), 'interval': list(found.confidence_interval)}


singles = [one_sample(rounded(draw.normal(shift, 1, n)), 0.25) for shift, n in ((0, 4), (.8, 10), (.5, 24), (.2, 70))]
singles += [one_sample(integers(6, n), 2) for n in (7, 12, 80)]
doubles = [two_samples(rounded(draw.normal(shift, 1, m)), rounded(draw.normal(0, 2, n)))
           for shift, m, n in ((0, 3, 4), (1, 5, 5), (.5, 12, 20), (.3, 40, 35))]
doubles += [two_samples(integers(k, m), integers(k + 1, n)) for k, m, n in ((3, 4, 5), (5, 6, 4), (8, 45, 30))]
ranks = [ranked(*normal(n, s)) for n, s in ((5, 1), (6, -.5), (30, .4))] + [ranked(integers(4, n), integers(5, n)) for n in (6, 40)]
lines = [line(*normal(n, s)) for n, s in ((3, 1), (10, .5), (40, 0))]
normals = rounded(draw.exponential(1, 15)), rounded(draw.normal(1, 1, 8))
chances = rounded(draw.uniform(0, .2, 9)) + [.5, .5]

studies = {
    'oneSample': singles, 'twoSamples': doubles, 'spearman': ranks, 'lines': lines,
    'slopes': [slopes(lines[1], lines[2]), slopes(lines[2], lines[0])],
    'bayes': [bayes(.5, 10), bayes(2.03, 80, None, 1), bayes(-3, 12), bayes(2.2, 15, 20), bayes(8, 30, 25), bayes(0, 5, 5)],
    'bca': [bca([normals[0]], numpy.mean), bca([normals[0], normals[1]], lambda x, y: numpy.mean(x) - numpy.mean(y))],
    'benjaminiHochberg': [chances, list(stats.false_discovery_control(chances))],
    'studentQuantiles': [[p, f, stats.t.isf(p, f)] for p, f in ((.025, 1), (.025, 19), (.4, 3.7), (.999, 8), (1e-9, 30))],
    'kolmogorov': [[x, special.kolmogorov(x)] for x in (.3, .5, .8, 1, 1.36, 2, 4)],
    'log1p': [[x, special.log1p(x)] for x in (1e-17, -1e-9, .1, -.5, 3, -.999999)],
}

print(json.dumps({
    'title': 'Correlations, tests, lines, intervals and tails of distributions as SciPy computes them',
    'source': f'SciPy {scipy.__version__}: stats.pearsonr, kendalltau, f_oneway, kruskal, survival functions, '
              'ttest_1samp, ttest_ind, wilcoxon, mannwhitneyu, ks_2samp, permutation_test, spearmanr, linregress, bootstrap, integrate.quad',
    'obtained': 'python3 scripts/referenceStatistics.py > data/reference-statistics.json; inputs drawn with a fixed seed',
    'licence': 'MIT',
    'correlations': correlations, 'variances': variances, 'tails': tails, **studies,
}, default=float, indent=None, separators=(',', ':')).replace('},{', '},\n{').replace('"tails"', '\n"tails"'))
