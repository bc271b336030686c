// Made from the files in src/words/packs by "npm run generate".

/** Languages of which there are words, besides English. */
export const LANGUAGES: readonly string[] = 'ar de es fa fi fr he hi id it ja ko mn nl pl pt ru tr uk vi zh'.split(' ');
