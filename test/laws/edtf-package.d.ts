/** The part of the package `edtf` that the laws use; it ships no types. */
declare module 'edtf' {
  /** Throws if the text is not EDTF. Bounds are UTC ms, both inclusive; null where they are unknown. */
  export default function parse(text: string): { readonly min: number | null; readonly max: number | null };
}
