import { Ajv, type ValidateFunction } from 'ajv';
import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Holds data to a JSON Schema; says what is wrong where it does not. */
export function holdsTo(schema: object, data: unknown): void {
  schemaTest(schema)(data);
}

/** The same for much data: the schema is compiled once. */
export function schemaTest(schema: object): (data: unknown) => void {
  const validate = validatorOf(schema);
  return (data) => ok(validate(data), JSON.stringify(validate.errors, null, 2));
}

/** The schema of SARIF 2.1.0 as its authors publish it, as a package has it. */
export function sarifSchema(): object {
  const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const text = readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', `file://${main}`), 'utf8');
  // It is of draft 4, which differs from later ones for us in how it names itself only.
  const schema = JSON.parse(text) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  return schema;
}

function validatorOf(schema: object): ValidateFunction {
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
    schema,
  );
}
