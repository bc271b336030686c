// Made from src/model/timeline.schema.json by "npm run generate".

/** One thing that is not as the schema says. */
export interface SchemaError {
  /** JSON pointer into the record */
  readonly path: string;
  /** keyword of the schema; `is` for a failed test, `keys` for an unknown key */
  readonly keyword: string;
  /** value of the keyword: a type or types, the known values or keys, a bound, the name of a test or of a missing key */
  readonly limit?: unknown;
}

/** What decides on texts that a pattern can't describe; each is false for what isn't a text. */
export type Tests = Readonly<Record<'date' | 'url' | 'timezone' | 'language' | 'color', (value: unknown) => boolean>>;

/** Everything that is wrong with one record; empty if nothing is. */
export type Validator = (data: unknown, tests: Tests) => SchemaError[];

export const event: Validator;
export const lane: Validator;
export const source: Validator;
export const entity: Validator;
export const dispute: Validator;
export const head: Validator;
