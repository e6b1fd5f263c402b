import { defineEngineRule } from '../rule';

// The engine alone knows which directive silenced what: it makes the reports (`judgeDirectives`).

export const directiveWithoutReason = defineEngineRule({
  id: 'directive-without-reason',
  class: 'content',
  severity: 'warning',
  summary: 'A directive that silences a rule says why',
});

export const directiveUnused = defineEngineRule({
  id: 'directive-unused',
  class: 'content',
  severity: 'information',
  summary: 'A directive silences a finding that is there',
});
