import { defineEngineRule } from '../rule';

/** Reported by the collection where it reads configurations: there is no manual to check. */
export const configInvalid = defineEngineRule({
  id: 'config-invalid',
  class: 'malformed',
  severity: 'error',
  summary: 'The configuration file can be read and knows each key, rule and topic that it names',
});
