export const PACK_LIMIT: number;
/** Packs of words as JavaScript, by name. */
export function packs(): Promise<Readonly<Record<string, string>>>;
