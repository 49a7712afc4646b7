/**
 * β that query-key-normalised Transformers learnt (Henry et al. 2020), one for each attention module, by language pair:
 * summary numbers of the values published with the code of Bricken & Pehlevan 2021 (Fig. 4). The last entry is of all.
 * The same numbers are in data/qk-norm-betas.csv.
 */
export const learntBetas = [
  { block: 'first', count: 18, least: 12.2229, most: 18.1264, mean: 15.2098 },
  { block: 'ar-en', count: 18, least: 14.7259, most: 23.8495, mean: 18.0123 },
  { block: 'en-he', count: 24, least: 13.4864, most: 24.8478, mean: 17.8339 },
  { block: 'gl-en', count: 12, least: 10.7504, most: 13.4014, mean: 12.2781 },
  { block: 'sk-en', count: 18, least: 10.3109, most: 14.6746, mean: 13.0517 },
  { block: 'all', count: 90, least: 10.3109, most: 24.8478, mean: 15.6475 },
] as const
